namespace Kubescape.Helm;

/// <summary>How the value of an assignment is read.</summary>
internal enum SetValueStyle
{
    Typed,
    Text,
    File,
    Json,
    Literal,
}
