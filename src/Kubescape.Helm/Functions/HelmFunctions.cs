using System.Collections.Frozen;

namespace Kubescape.Helm;

/// <summary>
/// The functions of Helm's templates, but for those that need the engine: <c>include</c>, <c>tpl</c>, <c>required</c>,
/// <c>lookup</c>.
/// </summary>
/// <remarks>
/// Like in Helm, <c>env</c> and <c>expandenv</c> do not exist. Unlike there, a call that would build an enormous text or list is
/// refused, <c>keys</c> and <c>values</c> are in order, and texts hold no bytes that are no UTF-8: U+FFFD stands for them.
/// Source: the function documentation of Sprig 3.3 and of Helm 3.
/// </remarks>
public static class HelmFunctions
{
    /// <summary>All functions by name.</summary>
    /// <param name="sources">
    /// Their state is shared by all calls of the result, which is therefore for one rendering, on one thread.
    /// </param>
    public static IReadOnlyDictionary<string, TemplateFunction> All(FunctionSources sources)
    {
        var random = new SeededRandom(sources.Seed);
        var costs = new CostlyCalls();
        var families = new List<FunctionTable>
        {
            CaseFunctions.Table,
            StringFunctions.Table,
            QuoteFunctions.Table,
            CutFunctions.Table,
            WrapFunctions.Table,
            SplitFunctions.Table,
            ListFunctions.Table,
            SetFunctions.Table,
            DictionaryFunctions.Table,
            MergeFunctions.Table,
            ConversionFunctions.Table,
            IntegerFunctions.Table,
            FloatFunctions.Table,
            SequenceFunctions.Table,
            PathFunctions.Table,
            YamlFunctions.Table,
            JsonFunctions.Table,
            TomlFunctions.Table,
            EncodingFunctions.Table,
            HashFunctions.Table,
            UrlFunctions.Table,
            new NetworkFunctions(sources.ResolveHost).Table,
            SemverFunctions.Table,
            new DateFunctions(sources.Clock).Table,
            new DurationFunctions(sources.Clock).Table,
            FlowFunctions.Table,
            new RandomFunctions(random).Table,
            new CipherFunctions(random).Table,
            new PasswordFunctions(random, costs).Table,
            new CertificateFunctions(random, costs, sources.Clock).Table,
            ReflectionFunctions.Table,
        };
        return families.Concat(RegexFunctions.Tables).SelectMany(family => family).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
