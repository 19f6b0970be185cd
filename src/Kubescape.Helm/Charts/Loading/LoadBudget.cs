namespace Kubescape.Helm;

/// <summary>Counts what is read of a chart and its sub-charts.</summary>
internal sealed class LoadBudget(ChartLimits limits)
{
    private long bytes = limits.MaxTotalSize;
    private int files = limits.MaxFiles;

    public ChartLimits Limits { get; } = limits;

    /// <summary>Allows one more file.</summary>
    /// <exception cref="ChartException">It is too large, or one too many.</exception>
    public void Take(string name, long size)
    {
        if (size > Limits.MaxFileSize)
        {
            throw new ChartException(
                $"chart file {GoQuote.Double(name)} is larger than the maximum file size {Limits.MaxFileSize}")
            {
                File = name,
            };
        }

        bytes -= size;
        files--;
        if (bytes < 0 || files < 0)
        {
            throw new ChartException(
                $"the chart has more than {Limits.MaxFiles} files, or is larger than the maximum size {Limits.MaxTotalSize}");
        }
    }
}
