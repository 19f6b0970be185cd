namespace Kubescape.Helm;

/// <summary>The block cipher that bcrypt makes expensive.</summary>
/// <remarks>Source: Bruce Schneier, "Description of a New Variable-Length Key, 64-Bit Block Cipher (Blowfish)", 1993.</remarks>
internal sealed class Blowfish
{
    private const int Rounds = 16;
    private const int Subkeys = Rounds + 2;
    private const int BoxSize = 256;

    private static readonly uint[] Pi = PiDigits.Words(Subkeys + (4 * BoxSize));

    private readonly uint[] subkeys = Pi[..Subkeys];
    private readonly uint[] boxes = Pi[Subkeys..];

    /// <summary>Mixes a key, and a salt of 16 bytes or none, into the state.</summary>
    public void Expand(byte[] key, byte[]? salt)
    {
        var position = 0;
        for (var index = 0; index < Subkeys; index++)
        {
            subkeys[index] ^= Word(key, ref position);
        }

        position = 0;
        var (left, right) = (0u, 0u);
        foreach (var state in (uint[][])[subkeys, boxes])
        {
            for (var index = 0; index < state.Length; index += 2)
            {
                if (salt is not null)
                {
                    left ^= Word(salt, ref position);
                    right ^= Word(salt, ref position);
                }

                Encrypt(ref left, ref right);
                (state[index], state[index + 1]) = (left, right);
            }
        }
    }

    public void Encrypt(ref uint left, ref uint right)
    {
        for (var round = 0; round < Rounds; round += 2)
        {
            left ^= subkeys[round];
            right ^= Scramble(left);
            right ^= subkeys[round + 1];
            left ^= Scramble(right);
        }

        (left, right) = (right ^ subkeys[Rounds + 1], left ^ subkeys[Rounds]);
    }

    private uint Scramble(uint value) =>
        ((boxes[value >> 24] + boxes[BoxSize + ((value >> 16) & 255)]) ^ boxes[(2 * BoxSize) + ((value >> 8) & 255)])
        + boxes[(3 * BoxSize) + (value & 255)];

    private static uint Word(byte[] bytes, ref int position)
    {
        var word = 0u;
        for (var index = 0; index < 4; index++)
        {
            word = (word << 8) | bytes[position];
            position = (position + 1) % bytes.Length;
        }

        return word;
    }
}
