using System.Numerics;
using System.Runtime.InteropServices;

namespace Kubescape.Helm;

/// <summary>Powers modulo an odd number, some ten times as fast as those of <see cref="BigInteger"/> at 2048 bits.</summary>
/// <remarks>Source: Peter Montgomery, "Modular Multiplication Without Trial Division", 1985. Not in constant time.</remarks>
internal sealed class ModularPower
{
    private const int LimbBits = 64;

    private readonly BigInteger modulus;
    private readonly ulong[] limbs;

    // The negative inverse of the lowest limb modulo 2^64.
    private readonly ulong inverse;
    private readonly ulong[] product;

    public ModularPower(BigInteger modulus)
    {
        this.modulus = modulus;
        var count = (int)((modulus.GetBitLength() + LimbBits - 1) / LimbBits);
        limbs = Limbs(modulus, count);
        product = new ulong[count + 2];

        // Each step doubles the number of right bits, of which an odd number has three to begin with.
        var found = limbs[0];
        for (var step = 0; step < 5; step++)
        {
            found *= 2 - (limbs[0] * found);
        }

        inverse = 0 - found;
    }

    /// <summary>A number to the power of another.</summary>
    public BigInteger Raise(BigInteger number, BigInteger exponent)
    {
        var shift = limbs.Length * LimbBits;
        var factor = Limbs((number << shift) % modulus, limbs.Length);
        var power = Limbs((BigInteger.One << shift) % modulus, limbs.Length);
        for (var bit = (int)exponent.GetBitLength() - 1; bit >= 0; bit--)
        {
            Multiply(power, power);
            if (!((exponent >> bit) & 1).IsZero)
            {
                Multiply(power, factor);
            }
        }

        Multiply(power, Limbs(BigInteger.One, limbs.Length));
        return new BigInteger(MemoryMarshal.AsBytes<ulong>(power), isUnsigned: true);
    }

    /// <summary>Puts left times right, divided by 2 to the bits of the limbs, in the place of left.</summary>
    private void Multiply(ulong[] left, ulong[] right)
    {
        var count = limbs.Length;
        Array.Clear(product);
        foreach (var digit in right)
        {
            var carry = 0UL;
            for (var index = 0; index < count; index++)
            {
                product[index] = MultiplyAdd(left[index], digit, product[index], ref carry);
            }

            product[count] += carry;
            product[count + 1] += product[count] < carry ? 1UL : 0;
            Reduce(count);
        }

        if (product[count] != 0 || IsAtLeastModulus(count))
        {
            Subtract(count);
        }

        Array.Copy(product, left, count);
    }

    /// <summary>Makes the lowest limb zero by adding a multiple of the modulus, and drops it.</summary>
    private void Reduce(int count)
    {
        var multiple = product[0] * inverse;
        var carry = 0UL;
        MultiplyAdd(multiple, limbs[0], product[0], ref carry);
        for (var index = 1; index < count; index++)
        {
            product[index - 1] = MultiplyAdd(multiple, limbs[index], product[index], ref carry);
        }

        product[count - 1] = product[count] + carry;
        product[count] = product[count + 1] + (product[count - 1] < carry ? 1UL : 0);
        product[count + 1] = 0;
    }

    private bool IsAtLeastModulus(int count)
    {
        var index = count - 1;
        while (index > 0 && product[index] == limbs[index])
        {
            index--;
        }

        return product[index] >= limbs[index];
    }

    private void Subtract(int count)
    {
        var borrow = 0UL;
        for (var index = 0; index < count; index++)
        {
            var difference = product[index] - limbs[index];
            var borrows = product[index] < limbs[index] || difference < borrow;
            product[index] = difference - borrow;
            borrow = borrows ? 1UL : 0;
        }
    }

    /// <summary>The low half of a product and two more numbers; the high half becomes the carry.</summary>
    private static ulong MultiplyAdd(ulong left, ulong right, ulong addend, ref ulong carry)
    {
        var high = Math.BigMul(left, right, out var low);
        low += addend;
        high += low < addend ? 1UL : 0;
        low += carry;
        high += low < carry ? 1UL : 0;
        carry = high;
        return low;
    }

    private static ulong[] Limbs(BigInteger number, int count)
    {
        var words = new ulong[count];
        number.TryWriteBytes(MemoryMarshal.AsBytes(words.AsSpan()), out _, isUnsigned: true);
        return words;
    }
}
