namespace Kubescape.Cli;

/// <summary>A line of the input.</summary>
/// <param name="Bytes">Its text, without the newline; of a line that is too long, the part that was kept.</param>
/// <param name="IsTooLong">Whether it is longer than a message may be.</param>
internal readonly record struct MessageLine(ReadOnlyMemory<byte> Bytes, bool IsTooLong);
