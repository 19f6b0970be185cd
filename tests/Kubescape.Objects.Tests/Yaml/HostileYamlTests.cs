using System.Diagnostics;
using System.Text;

namespace Kubescape.Objects.Tests.Yaml;

/// <summary>What is made to cost much must cost little. At these sizes anything quadratic takes minutes.</summary>
public sealed class HostileYamlTests
{
    /// <summary>What is not linear would take hours; a busy machine takes its time for the rest.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Refused => new()
    {
        { "open brackets", Repeat("[", 1_000_000) },
        { "open braces", Repeat("{a: ", 250_000) },
        { "nested flow lists", Repeat("[", 10_000) + Repeat("]", 10_000) },
        { "nested block lists", Repeat("- ", 10_000) + "a" },
        { "nested block mappings", string.Concat(Enumerable.Range(0, 2_000).Select(depth => new string(' ', depth) + "a:\n")) },
        { "nested aliases", "a0: &a0 x\n" + Levels(20, (name, last) => $"{name}: &{name} {Repeat("[", 400)}*{last}{Repeat("]", 400)}\n") },
        { "a billion laughs", "a0: &a0 [x, x]\n" + Levels(40, (name, last) => $"{name}: &{name} [*{last}, *{last}]\n") },
        { "a billion merges", "a0: &a0 {x: {y: 1}}\n" + Levels(40, (name, last) => $"{name}: &{name} {{<<: [*{last}, *{last}]}}\n") },
        { "a name beyond 1,024 characters", Repeat("k", 1_000_000) + ": 1" },
        { "NUL characters", Repeat("\0", 1_000_000) },
        { "NUL items", "[" + Repeat("\0,", 500_000) },
        { "colons", Repeat(":", 1_000_000) },
        { "commas", "[" + Repeat(",", 500_000) },
        { "question marks", Repeat("? ", 500_000) },
        { "brackets to and fro", Repeat("[]", 500_000) },
        { "closing brackets", Repeat("]", 1_000_000) },
        { "alias of stars", Repeat("*", 500_000) },
        { "opening quotation mark", "\"" + Repeat("x\n", 500_000) },
        { "blank block line longer than its indentation", "a: |1\n" + Repeat(" ", 100_000) + "\n b" },
    };

    public static TheoryData<string, string> Accepted => new()
    {
        { "names", string.Concat(Enumerable.Range(0, 100_000).Select(number => $"key{number}: {number}\n")) },
        { "names in braces", "{" + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"key{number}: {number}, ")) + "}" },
        { "equal names", Repeat("key: 1\n", 100_000) },
        { "long line", "a: " + Repeat("x ", 1_000_000) },
        { "long quoted line", "a: \"" + Repeat("x ", 1_000_000) + "\"" },
        { "long name", "? " + Repeat("k", 1_000_000) + "\n: 1" },
        { "escapes", "a: \"" + Repeat("\\u0041", 200_000) + "\"" },
        { "lines of one text", "a: " + Repeat("x\n  ", 500_000) },
        { "blank lines", "a: |\n" + Repeat("\n", 1_000_000) + "  x" },
        { "spaces", "a:" + Repeat(" ", 1_000_000) + "b" },
        { "comments", Repeat("# c\n", 500_000) + "a: 1\n" + Repeat("# c\n", 500_000) },
        { "anchors", "a:\n" + string.Concat(Enumerable.Range(0, 50_000).Select(number => $"- &x{number} {number}\n")) },
        { "tags", "a:\n" + Repeat("- !!str 1\n", 50_000) },
        { "tag directives", string.Concat(Enumerable.Range(0, 20_000).Select(number => $"%TAG !t{number}! tag:x,{number}:\n")) + "---\na: 1" },
        { "long number", "a: 1" + Repeat("0", 500_000) },
        { "long hexadecimal number", "a: 0x" + Repeat("f", 500_000) },
        { "nested merges", "a: " + Merges(200, 500) },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Refuses(string name, string text)
    {
        var document = Assert.Single(ReadInTime(name, text));

        Assert.NotNull(document.Error);
        Assert.InRange(document.Error.Message.Length, 1, 600_000);
    }

    [Theory, MemberData(nameof(Accepted), DisableDiscoveryEnumeration = true)]
    public void Reads(string name, string text) => Assert.Null(Assert.Single(ReadInTime(name, text)).Error);

    [Theory]
    [InlineData("---\na: 1\n", 50_000, 50_000)]
    [InlineData("a: 1\n...\n", 10_000, 10_000)]
    [InlineData("a: [\n---\n", 10_000, 10_000)]
    [InlineData("---\n", 50_000, 0)]
    [InlineData("# comment\n---\n", 50_000, 0)]
    [InlineData("...\n", 50_000, 0)]
    public void Reads_many_tiny_documents(string document, int count, int expected) =>
        Assert.Equal(expected, ReadInTime(document, Repeat(document, count)).Count);

    private static IReadOnlyList<ParsedDocument> ReadInTime(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        var documents = Parsed.YamlStream(text);
        Assert.True(watch.Elapsed < Patience, $"{name}: {watch.Elapsed.TotalSeconds:F1} s for {text.Length:N0} characters");
        return documents;
    }

    private static string Levels(int count, Func<string, string, string> level) =>
        string.Concat(Enumerable.Range(1, count).Select(number => level($"a{number}", $"a{number - 1}")));

    private static string Merges(int depth, int members)
    {
        var text = new StringBuilder();
        for (var level = 0; level < depth; level++)
        {
            text.Append("{<<: {");
            text.AppendJoin(", ", Enumerable.Range(0, members).Select(member => $"k{level}_{member}: 1"));
            text.Append(", <<: ");
        }

        return text.Append("{x: 1}").Insert(text.Length, "}}", depth).ToString();
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
