namespace Kubescape.Cli;

/// <summary>How important a message is, in ascending order.</summary>
internal enum LogLevel
{
    Debug,
    Info,
    Success,
    Warning,
    Error,
    Fatal,
}
