using System.Reflection;

namespace Kubescape.Cli;

/// <summary>What this build is.</summary>
internal static class ProductVersion
{
    private static readonly string[] Parts =
        (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "0.0.0")
        .Split('+', 2);

    /// <summary>The semantic version.</summary>
    public static string Number => Parts[0];

    /// <summary>The commit; empty when the build did not know it.</summary>
    public static string Commit => Parts.Length > 1 ? Parts[1] : "";
}
