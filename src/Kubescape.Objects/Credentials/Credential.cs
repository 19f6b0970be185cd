using System.Buffers.Text;
using System.Text;

namespace Kubescape.Objects;

/// <summary>Finds credentials that are written out in texts.</summary>
/// <remarks>What is found is said in words that never hold the credential. The cost is linear in the text.</remarks>
public static class Credential
{
    private const string Secret = "secret";
    private const int LeastEncoded = 24;

    /// <summary>What stands in a text whose name says nothing; <see langword="null"/> when there is no credential.</summary>
    public static string? In(string text) => TokenShapes.Find(text) ?? StructuredCredentials.Find(text);

    /// <summary>The same for a file or a command: settings in it count by their names.</summary>
    public static string? InFile(string text) => In(text) ?? (SecretAssignments.AreIn(text) ? Secret : null) ?? InEncoded(text);

    /// <summary>The same for a setting: its name counts too, <c>DB_PASSWORD</c>.</summary>
    public static string? InSetting(string name, string text) =>
        SecretLiteral.Is(text, SecretName.Of(name)) ? In(text) ?? Secret : InFile(text);

    /// <summary>The same for an argument: the one before may say what it is, as <c>--token</c> does.</summary>
    public static string? InArgument(string? previous, string text) =>
        previous is ['-', ..]
        && text is not ['-', ..]
        && !previous.Contains('=', StringComparison.Ordinal)
        && SecretLiteral.Is(text, SecretName.Of(previous))
            ? In(text) ?? Secret
            : InFile(text);

    /// <summary>The same for an annotation or a label: those named for secrets hold the names of Secrets, or checksums.</summary>
    public static string? InAnnotation(string name, string text) =>
        name.Contains("secret", StringComparison.OrdinalIgnoreCase) || name.Contains("checksum", StringComparison.OrdinalIgnoreCase)
            ? In(text)
            : InSetting(name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], text);

    /// <summary>The same for a header of a request.</summary>
    public static string? InHeader(string name, string text) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && SecretLiteral.Is(text, SecretNameKind.Password)
            ? In(text) ?? Secret
            : InSetting(name, text);

    /// <summary>A file in base64 hides nothing.</summary>
    private static string? InEncoded(string text) =>
        text.Length >= LeastEncoded && Base64.IsValid(text) ? In(Encoding.UTF8.GetString(Convert.FromBase64String(text))) : null;
}
