using System.Numerics;

namespace Kubescape.Helm;

/// <summary>Large primes from seeded random bytes.</summary>
/// <remarks>Source: FIPS 186-5, appendix A.1.3 and B.3.1 (Miller-Rabin).</remarks>
internal static class PrimeNumbers
{
    // Eight rounds on random numbers of 1024 bits and more leave a chance far below 2^-100.
    private const int Rounds = 8;
    private const int SieveEnd = 20_000;

    private static readonly int[] Small = SmallPrimes();

    /// <summary>A prime with the two highest of its bits set, so that the product of two has twice the bits.</summary>
    public static BigInteger Next(SeededRandom random, int bits)
    {
        while (true)
        {
            var candidate = Number(random, bits) | (new BigInteger(3) << (bits - 2)) | BigInteger.One;
            if (IsProbable(candidate, random))
            {
                return candidate;
            }
        }
    }

    /// <summary>A number of at most so many bits.</summary>
    public static BigInteger Number(SeededRandom random, int bits) =>
        new(random.Bytes(bits / 8), isUnsigned: true, isBigEndian: true);

    /// <summary>Whether a number is prime, for all that can be known in short time.</summary>
    /// <param name="candidate">Greater than the square of the small primes.</param>
    /// <param name="random">For the bases.</param>
    public static bool IsProbable(BigInteger candidate, SeededRandom random)
    {
        if (Array.Exists(Small, prime => candidate % prime == 0))
        {
            return false;
        }

        var odd = candidate - 1;
        var twos = 0;
        for (; odd.IsEven; odd >>= 1)
        {
            twos++;
        }

        var powers = new ModularPower(candidate);
        for (var round = 0; round < Rounds; round++)
        {
            var start = 2 + (Number(random, 128) % (candidate - 3));
            if (!Passes(powers.Raise(start, odd), twos, candidate))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Passes(BigInteger power, int twos, BigInteger candidate)
    {
        if (power.IsOne)
        {
            return true;
        }

        for (var index = 0; index < twos; index++)
        {
            if (power == candidate - 1)
            {
                return true;
            }

            power = BigInteger.ModPow(power, 2, candidate);
        }

        return false;
    }

    private static int[] SmallPrimes()
    {
        var isComposite = new bool[SieveEnd];
        var primes = new List<int>();
        for (var number = 2; number < SieveEnd; number++)
        {
            if (isComposite[number])
            {
                continue;
            }

            primes.Add(number);
            for (var multiple = 2 * number; multiple < SieveEnd; multiple += number)
            {
                isComposite[multiple] = true;
            }
        }

        return [.. primes];
    }
}
