using System.Text;

namespace Kubescape.Helm.Tests.Functions;

/// <summary>Values of templates by chance, with those that functions stumble over more often than others.</summary>
internal sealed class AnyValue(int seed)
{
    private const string Indicators = "ab :#-'\"\n\t\\[]{},&*!|>%@?0123456789.xeEyYnN~<";

    private static readonly string[] Words =
    [
        "", " ", "a", "A b", "true", "yes", "null", "~", "0x1f", "010", "1e3", "-", "- a", "a: b", "#", "it's", "\"", "\\", "%",
        "[", "(", "{", "*", "$1",
        "x\ny", "x\n\n", "\n", " x\n y", "\t", "\u0000", "é", "😀", "\u2028", "\ud800", "1.2.3", ">=1.2", "2017-12-31",
        "2006-01-02T15:04:05Z07:00",
        "http://a:b@c:1/d?e#f", "aGk=", "a.b[0]", "1h30m", "Europe/Berlin", "---", "<<", "{\"a\": [1]}", "k = 1\n[t]",
        "key one two three four",
    ];

    private static readonly double[] Numbers =
    [
        0, -0.0, 1, -1, 1e6, 1e20, 1e21, 1e22, 1e-7, 0.1, 123456.789, 9007199254740993, double.MaxValue, double.Epsilon,
    ];

    private static readonly long[] Integers = [0, 1, -1, 2, 3, 7, 64, int.MaxValue, long.MinValue, long.MaxValue];

    private readonly Random random = new(seed);

    public object?[] Arguments() => [.. Enumerable.Range(0, random.Next(6)).Select(_ => Any())];

    public string Text() => random.Next(5) switch
    {
        0 => Letters(random.Next(13), () => (char)random.Next(0x10000)),
        1 => Letters(random.Next(90), () => Indicators[random.Next(Indicators.Length)]),
        2 => string.Join(' ', Enumerable.Repeat(Word(), random.Next(70, 100))),
        _ => Word(),
    };

    /// <summary>A value that survives JSON.</summary>
    public object? Json(int depth = 0)
    {
        switch (depth > 3 ? random.Next(6) : random.Next(9))
        {
            case 0:
                return null;
            case 1:
                return random.Next(2) == 0;
            case 2:
                return random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)]
                    : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-9, 25));
            case 6:
                return Enumerable.Range(0, random.Next(5)).Select(_ => Json(depth + 1)).ToList();
            case 7 or 8:
                var map = new SortedDictionary<string, object?>(StringComparer.Ordinal);
                for (var count = random.Next(5); count > 0; count--)
                {
                    map[Text()] = Json(depth + 1);
                }

                return map;
            default:
                return Text();
        }
    }

    private object? Any() => random.Next(16) switch
    {
        0 => new GoInt64(Integers[random.Next(Integers.Length)]),
        1 => new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity }[random.Next(3)],
        2 => Encoding.UTF8.GetBytes(Word()),
        3 => DateTimeOffset.FromUnixTimeSeconds(random.NextInt64(-62135596800, 253402300799)),
        4 => SemanticVersion.Parse("1.2.3-a"),
        5 => OfItself(),
        6 or 7 or 8 => Integers[random.Next(Integers.Length)],
        9 or 10 or 11 => Text(),
        _ => Json(),
    };

    private string Word() => Words[random.Next(Words.Length)];

    private static string Letters(int count, Func<char> letter) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => letter()));

    private static SortedDictionary<string, object?> OfItself()
    {
        var map = new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["a"] = 1L };
        map["b"] = map;
        map["c"] = new List<object?> { map };
        return map;
    }
}
