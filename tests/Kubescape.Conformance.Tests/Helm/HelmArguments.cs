using Kubescape.Helm;

namespace Kubescape.Conformance.Tests;

/// <summary>Reads the arguments of <c>helm template</c>.</summary>
internal static class HelmArguments
{
    /// <summary>The Helm that printed the expected texts was built for this version.</summary>
    private static readonly RenderOptions Defaults = new() { KubeVersion = KubernetesVersion.Parse("1.20.0") };

    public static (RenderOptions Options, ValueOverrides Overrides) Read(IReadOnlyList<string> arguments, string folder)
    {
        var options = Defaults;
        var overrides = new ValueOverrides();
        for (var index = 0; index < arguments.Count; index++)
        {
            var (flag, inline) = arguments[index].Split('=', 2) is [var left, var right] && left.StartsWith('-')
                ? (left, right)
                : (arguments[index], null);
            string Value() => inline ?? arguments[++index];
            bool IsOn() => inline is null or "true";
            IReadOnlyList<string> Items() => Value().Split(',');
            (options, overrides) = flag switch
            {
                "--values" or "-f" => (options, overrides with
                {
                    Files = [.. overrides.Files, .. Items().Select(path => Path.Combine(folder, path))],
                }),
                "--set" => (options, overrides with { Set = [.. overrides.Set, Value()] }),
                "--set-string" => (options, overrides with { SetString = [.. overrides.SetString, Value()] }),
                "--set-json" => (options, overrides with { SetJson = [.. overrides.SetJson, Value()] }),
                "--set-literal" => (options, overrides with { SetLiteral = [.. overrides.SetLiteral, Value()] }),
                "--set-file" => (options, overrides with
                {
                    SetFile = [.. overrides.SetFile, Value().Replace("=", $"={folder}/", StringComparison.Ordinal)],
                }),
                "--name-template" => (options with { NameTemplate = Value() }, overrides),
                "--namespace" or "-n" => (options with { Namespace = Value() }, overrides),
                "--kube-version" => (options with { KubeVersion = KubernetesVersion.Parse(Value()) }, overrides),
                "--api-versions" or "-a" => (options with { ApiVersions = [.. options.ApiVersions, .. Items()] }, overrides),
                "--show-only" or "-s" => (options with { ShowOnly = [.. options.ShowOnly, .. Items()] }, overrides),
                "--include-crds" => (options with { IncludeCrds = IsOn() }, overrides),
                "--skip-tests" => (options with { SkipTests = IsOn() }, overrides),
                "--is-upgrade" => (options with { IsUpgrade = IsOn() }, overrides),
                "--no-hooks" => (options with { SkipHooks = IsOn() }, overrides),
                "--skip-schema-validation" => (options with { SkipSchemaValidation = IsOn() }, overrides),
                "--debug" or "--validate" => (options, overrides),
                _ when !flag.StartsWith('-') => (options with { ReleaseName = flag }, overrides),
                _ => throw new InvalidOperationException($"The argument {flag} is not known."),
            };
        }

        return (options, overrides);
    }
}
