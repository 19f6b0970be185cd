using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Helm.Tests.Functions;

public sealed class HelmFunctionsProperties
{
    private static readonly FunctionSources Sources = new() { Clock = new FakeTimeProvider(), Seed = "test" };

    // Their time is in keys and hashes, not in what they are given.
    private static readonly HashSet<string> Slow =
        ["genPrivateKey", "genCA", "genSelfSignedCert", "genSignedCert", "bcrypt", "htpasswd", "derivePassword"];

    public static TheoryData<string> Names => [.. HelmFunctions.All(Sources).Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_arguments_give_a_value_or_a_template_error(string name)
    {
        Gen.Int.Sample(
            seed =>
            {
                try
                {
                    HelmFunctions.All(Sources)[name](new AnyValue(seed).Arguments());
                }
                catch (TemplateException)
                {
                    // Refusing is right for most of them.
                }
            },
            iter: Slow.Contains(name) ? 2 : 200,
            threads: 1);
    }

    [Fact]
    public void Yaml_that_is_written_reads_back() => Gen.Int.Sample(
        seed =>
        {
            var value = new List<object?> { new AnyValue(seed).Json() };
            var written = (string)Call("toYaml", value)!;

            // The last line break is cut off, the key << means a merge, and some characters cannot be written: all as in Helm.
            return written.Length == 0 || written.Contains("<<:", StringComparison.Ordinal)
                || Shown.Of(Replaced(Call("fromYamlArray", written + "\n"))) == Shown.Of(Replaced(value));
        },
        iter: 3000);

    [Fact]
    public void Json_that_is_written_reads_back() => Gen.Int.Sample(
        seed => new AnyValue(seed).Json() is var value
            && Shown.Of(Replaced(Call("mustFromJson", Call("toJson", value)))) == Shown.Of(Replaced(value))
            && Shown.Of(Replaced(Call("mustFromJson", Call("toPrettyJson", value)))) == Shown.Of(Replaced(value)),
        iter: 3000);

    [Fact]
    public void Toml_that_is_written_reads_back() => Gen.Int.Sample(
        seed =>
        {
            var value = new SortedDictionary<string, object?>(StringComparer.Ordinal)
            {
                ["a"] = new AnyValue(seed).Json(),
                ["b"] = true,
            };
            var written = (string)Call("toToml", value)!;
            return written.StartsWith("toml:", StringComparison.Ordinal)
                || Shown.Of(Replaced(Call("fromToml", written))) == Shown.Of(WithoutNulls(Replaced(value)));
        },
        iter: 3000);

    [Fact]
    public void Bases_64_and_32_that_are_written_read_back() => Gen.Int.Sample(
        seed => Replaced(new AnyValue(seed).Text()) is var text
            && Equals(Call("b64dec", Call("b64enc", text)), text) && Equals(Call("b32dec", Call("b32enc", text)), text),
        iter: 1000);

    [Fact]
    public void What_is_encrypted_can_be_decrypted() => Gen.Int.Sample(
        seed => Replaced(new AnyValue(seed).Text()) is var text
            && Equals(Call("decryptAES", "key", Call("encryptAES", "key", text)), text),
        iter: 300);

    private static object? Call(string name, params object?[] arguments) => HelmFunctions.All(Sources)[name](arguments);

    // Half a character cannot be written; zero has one sign in YAML.
    private static object? Replaced(object? value) => value switch
    {
        string text => string.Concat(text.EnumerateRunes()),
        double number => number == 0 ? 0.0 : number,
        List<object?> list => list.ConvertAll(Replaced),
        SortedDictionary<string, object?> map => map.Aggregate(
            new SortedDictionary<string, object?>(StringComparer.Ordinal),
            (replaced, entry) =>
            {
                replaced[string.Concat(entry.Key.EnumerateRunes())] = Replaced(entry.Value);
                return replaced;
            }),
        _ => value,
    };

    private static object? WithoutNulls(object? value) => value is not SortedDictionary<string, object?> map ? value : map
        .Where(entry => entry.Value is not null)
        .Aggregate(
            new SortedDictionary<string, object?>(StringComparer.Ordinal),
            (kept, entry) =>
            {
                kept[entry.Key] = WithoutNulls(entry.Value is List<object?> list ? list.ConvertAll(WithoutNulls) : entry.Value);
                return kept;
            });
}
