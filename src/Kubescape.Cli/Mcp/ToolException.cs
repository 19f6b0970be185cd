namespace Kubescape.Cli;

/// <summary>A tool cannot do what its arguments ask for; the message says what would be right.</summary>
internal sealed class ToolException(string message) : Exception(message);
