namespace Kubescape.Helm;

/// <summary>How a text is written in YAML.</summary>
internal enum YamlScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
}
