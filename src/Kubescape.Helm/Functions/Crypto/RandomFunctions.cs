using System.Text;

namespace Kubescape.Helm;

/// <summary>Texts, numbers and identifiers by chance.</summary>
internal sealed class RandomFunctions(SeededRandom random)
{
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly string Printable = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code));

    public FunctionTable Table => new()
    {
        { "randAlphaNum", 1, a => Text(a.Int(0), Letters + Digits) },
        { "randAlpha", 1, a => Text(a.Int(0), Letters) },
        { "randNumeric", 1, a => Text(a.Int(0), Digits) },
        { "randAscii", 1, a => Text(a.Int(0), Printable) },
        { "randBytes", 1, a => Convert.ToBase64String(random.Bytes(Count(a.Int(0)))) },
        { "randInt", 2, a => Number(a.Int(0), a.Int(1)) },
        { "shuffle", 1, a => Shuffle(a.Text(0)) },
        { "uuidv4", 0, _ => Uuid() },
    };

    private string Text(long count, string characters)
    {
        // Sprig gives nothing where a number of characters makes no sense.
        var text = new StringBuilder();
        for (var index = Count(Math.Max(0, count)); index > 0; index--)
        {
            text.Append(characters[(int)random.Below(characters.Length)]);
        }

        return text.ToString();
    }

    private static int Count(long count)
    {
        FunctionLimits.CheckItems(count);
        return count >= 0 ? (int)count : throw new TemplateException("runtime error: makeslice: len out of range");
    }

    private long Number(long least, long end) => end > least && end - least > 0
        ? least + random.Below(end - least)
        : throw new TemplateException("invalid argument to Intn");

    private string Shuffle(string text)
    {
        FunctionLimits.CheckItems(text.Length);
        var runes = text.EnumerateRunes().ToArray();
        for (var index = runes.Length - 1; index > 0; index--)
        {
            var other = random.Below(index + 1);
            (runes[index], runes[other]) = (runes[other], runes[index]);
        }

        return string.Concat(runes);
    }

    /// <summary>A random identifier.</summary>
    /// <remarks>Source: RFC 9562, section 5.4.</remarks>
    private string Uuid()
    {
        var bytes = random.Bytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
