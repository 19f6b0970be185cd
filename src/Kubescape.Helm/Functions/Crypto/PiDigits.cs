using System.Numerics;

namespace Kubescape.Helm;

/// <summary>The binary digits of π after the point, which Blowfish takes its first state from.</summary>
/// <remarks>Computed once, in some milliseconds, with Machin's formula: π = 16 arctan(1/5) − 4 arctan(1/239).</remarks>
internal static class PiDigits
{
    private const int GuardBits = 64;

    /// <summary>So many words of 32 digits.</summary>
    public static uint[] Words(int count)
    {
        var bits = (count * 32) + GuardBits;
        var pi = (16 * InverseTangent(5, bits)) - (4 * InverseTangent(239, bits));
        var fraction = (pi - (new BigInteger(3) << bits)) >> GuardBits;
        var words = new uint[count];
        for (var index = count - 1; index >= 0; index--)
        {
            words[index] = (uint)(fraction & uint.MaxValue);
            fraction >>= 32;
        }

        return words;
    }

    private static BigInteger InverseTangent(int divisor, int bits)
    {
        var power = (BigInteger.One << bits) / divisor;
        var sum = power;
        for (var (odd, sign) = (3, -1); !power.IsZero; odd += 2, sign = -sign)
        {
            power /= divisor * divisor;
            sum += sign * (power / odd);
        }

        return sum;
    }
}
