using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Kubescape.Helm;

/// <summary>A key from a password, at a cost in memory and time.</summary>
/// <remarks>Source: RFC 7914.</remarks>
internal static class Scrypt
{
    /// <summary>Derives a key.</summary>
    /// <param name="password">The password.</param>
    /// <param name="salt">The salt.</param>
    /// <param name="cost">N: how many blocks are kept; a power of two.</param>
    /// <param name="blockSize">r: how many times 128 bytes a block has.</param>
    /// <param name="parallelization">p: how often it is done.</param>
    /// <param name="length">Of the key, in bytes.</param>
    public static byte[] Derive(byte[] password, byte[] salt, int cost, int blockSize, int parallelization, int length)
    {
        var blockBytes = 128 * blockSize;
        var blocks = Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, parallelization * blockBytes);
        for (var index = 0; index < parallelization; index++)
        {
            MixAll(blocks.AsSpan(index * blockBytes, blockBytes), cost, blockSize);
        }

        return Rfc2898DeriveBytes.Pbkdf2(password, blocks, 1, HashAlgorithmName.SHA256, length);
    }

    private static void MixAll(Span<byte> bytes, int cost, int blockSize)
    {
        var words = 32 * blockSize;
        var block = new uint[words];
        for (var index = 0; index < words; index++)
        {
            block[index] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(index * 4)..]);
        }

        var kept = new uint[cost * words];
        var mixed = new uint[words];
        for (var index = 0; index < cost; index++)
        {
            block.CopyTo(kept, index * words);
            Mix(block, mixed);
        }

        for (var index = 0; index < cost; index++)
        {
            var chosen = kept.AsSpan((int)(block[words - 16] & (cost - 1)) * words, words);
            for (var word = 0; word < words; word++)
            {
                block[word] ^= chosen[word];
            }

            Mix(block, mixed);
        }

        for (var index = 0; index < words; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(index * 4)..], block[index]);
        }
    }

    private static void Mix(uint[] block, uint[] mixed)
    {
        Span<uint> state = stackalloc uint[16];
        block.AsSpan(block.Length - 16).CopyTo(state);
        for (var index = 0; index < block.Length / 16; index++)
        {
            for (var word = 0; word < 16; word++)
            {
                state[word] ^= block[(index * 16) + word];
            }

            Salsa(state);
            state.CopyTo(mixed.AsSpan((index / 2 * 16) + (index % 2 == 0 ? 0 : block.Length / 2)));
        }

        mixed.CopyTo(block, 0);
    }

    private static void Salsa(Span<uint> state)
    {
        Span<uint> x = stackalloc uint[16];
        state.CopyTo(x);
        for (var round = 0; round < 8; round += 2)
        {
            for (var index = 0; index < 4; index++)
            {
                Quarter(x, index * 5, ((index * 5) + 4) % 16, ((index * 5) + 8) % 16, ((index * 5) + 12) % 16);
            }

            for (var index = 0; index < 4; index++)
            {
                var row = index * 4;
                Quarter(x, row + index, row + ((index + 1) % 4), row + ((index + 2) % 4), row + ((index + 3) % 4));
            }
        }

        for (var index = 0; index < 16; index++)
        {
            state[index] += x[index];
        }
    }

    private static void Quarter(Span<uint> x, int a, int b, int c, int d)
    {
        x[b] ^= BitOperations.RotateLeft(x[a] + x[d], 7);
        x[c] ^= BitOperations.RotateLeft(x[b] + x[a], 9);
        x[d] ^= BitOperations.RotateLeft(x[c] + x[b], 13);
        x[a] ^= BitOperations.RotateLeft(x[d] + x[c], 18);
    }
}
