using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;

namespace Kubescape.Helm;

/// <summary>Makes private keys from seeded random bytes.</summary>
internal sealed class KeyGeneration(SeededRandom random, CostlyCalls costs)
{
    private const int PublicExponent = 65537;
    private const int CurveBytes = 32;
    private const int LargeKeyWeight = 8;

    private static readonly BigInteger OrderOfP256 =
        new(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"), isUnsigned: true,
            isBigEndian: true);

    /// <summary>With the public exponent 65537.</summary>
    /// <remarks>Source: RFC 8017, section 3.</remarks>
    public RSA Rsa(int bits)
    {
        costs.Count(bits > 2048 ? LargeKeyWeight : 1);
        while (true)
        {
            var (p, q) = (PrimeNumbers.Next(random, bits / 2), PrimeNumbers.Next(random, bits / 2));
            var totient = (p - 1) * (q - 1);
            if (p == q || BigInteger.GreatestCommonDivisor(totient, PublicExponent) != 1)
            {
                continue;
            }

            var d = Inverse(PublicExponent, totient);
            return RSA.Create(new RSAParameters
            {
                Modulus = Bytes(p * q, bits / 8),
                Exponent = [1, 0, 1],
                D = Bytes(d, bits / 8),
                P = Bytes(p, bits / 16),
                Q = Bytes(q, bits / 16),
                DP = Bytes(d % (p - 1), bits / 16),
                DQ = Bytes(d % (q - 1), bits / 16),
                InverseQ = Bytes(Inverse(q, p), bits / 16),
            });
        }
    }

    /// <summary>On the curve P-256.</summary>
    public ECDsa Ecdsa()
    {
        costs.Count();
        var secret = 1 + (PrimeNumbers.Number(random, 8 * (CurveBytes + 16)) % (OrderOfP256 - 1));
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Bytes(secret, CurveBytes) });
    }

    /// <summary>An Ed25519 key as PKCS #8.</summary>
    /// <remarks>Source: RFC 8410, section 7.</remarks>
    public byte[] Ed25519()
    {
        costs.Count();
        var inner = new AsnWriter(AsnEncodingRules.DER);
        inner.WriteOctetString(random.Bytes(32));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.3.101.112");
            }

            writer.WriteOctetString(inner.Encode());
        }

        return writer.Encode();
    }

    /// <summary>A DSA key of 2048 and 256 bits, as a sequence of version, p, q, g, y and x.</summary>
    /// <remarks>Source: FIPS 186-4, section 4.</remarks>
    public byte[] Dsa()
    {
        costs.Count(LargeKeyWeight);
        var q = PrimeNumbers.Next(random, 256);
        BigInteger p;
        do
        {
            var start = PrimeNumbers.Number(random, 2048) | (BigInteger.One << 2047);
            p = start - (start % (2 * q)) + 1;
        }
        while (!PrimeNumbers.IsProbable(p, random));

        var g = BigInteger.ModPow(2, (p - 1) / q, p);
        var x = 1 + (PrimeNumbers.Number(random, 384) % (q - 1));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var number in (BigInteger[])[BigInteger.Zero, p, q, g, BigInteger.ModPow(g, x, p), x])
            {
                writer.WriteInteger(number);
            }
        }

        return writer.Encode();
    }

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var (old, current, oldFactor, factor) = (value, modulus, BigInteger.One, BigInteger.Zero);
        while (!current.IsZero)
        {
            var quotient = old / current;
            (old, current) = (current, old - (quotient * current));
            (oldFactor, factor) = (factor, oldFactor - (quotient * factor));
        }

        return oldFactor.Sign < 0 ? oldFactor + modulus : oldFactor;
    }

    private static byte[] Bytes(BigInteger number, int length)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
