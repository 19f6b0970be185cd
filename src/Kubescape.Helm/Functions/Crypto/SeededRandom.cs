using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Kubescape.Helm;

/// <summary>Random bytes that a seed determines: SHA-256 of the seed and a counter.</summary>
/// <remarks>They are as hard to guess as the seed. Not for several threads.</remarks>
internal sealed class SeededRandom(string seed)
{
    private readonly byte[] key = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(seed));
    private byte[] block = [];
    private int used;
    private ulong counter;

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var index = 0; index < count; index++)
        {
            if (used == block.Length)
            {
                Refill();
            }

            bytes[index] = block[used++];
        }

        return bytes;
    }

    /// <summary>A number from 0 on; all are equally likely.</summary>
    /// <param name="end">Exclusive; greater than 0.</param>
    public long Below(long end)
    {
        var mask = (ulong)BitOperations.RoundUpToPowerOf2((ulong)end) - 1;
        while (true)
        {
            var number = BinaryPrimitives.ReadUInt64BigEndian(Bytes(8)) & mask;
            if (number < (ulong)end)
            {
                return (long)number;
            }
        }
    }

    private void Refill()
    {
        Span<byte> input = stackalloc byte[key.Length + sizeof(ulong)];
        key.CopyTo(input);
        BinaryPrimitives.WriteUInt64BigEndian(input[key.Length..], counter++);
        block = SHA256.HashData(input);
        used = 0;
    }
}
