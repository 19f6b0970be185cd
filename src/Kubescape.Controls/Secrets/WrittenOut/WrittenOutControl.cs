using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>A place in manifests that must hold no credential.</summary>
/// <remarks>What the failures say never holds the credential, and reports mask the value.</remarks>
public abstract class WrittenOutControl : Control
{
    protected const string Remedy =
        "Replace the credential, for it is known by now. Keep the new one in an external store or a Secret, and mount it as a "
            + "file.";

    /// <summary>The failure for what was found; none for <see langword="null"/>.</summary>
    protected static IEnumerable<Failure> Found(Field at, string? credential) =>
        credential is null ? [] : [Failure.Review(at) with { Expected = $"no {credential} in plain text" }];
}
