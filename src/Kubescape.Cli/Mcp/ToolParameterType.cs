namespace Kubescape.Cli;

/// <summary>What a parameter of a tool must be.</summary>
internal enum ToolParameterType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A list of strings.</summary>
    Texts,

    /// <summary>A whole number, not below zero.</summary>
    Number,
}
