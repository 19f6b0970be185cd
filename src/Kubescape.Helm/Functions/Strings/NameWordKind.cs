namespace Kubescape.Helm;

/// <summary>What a part of a name consists of.</summary>
internal enum NameWordKind
{
    Other,
    Connector,
    Punctuation,
    Number,

    /// <summary>Capital letters, or one with the small letters that follow.</summary>
    Upper,
    Lower,
}
