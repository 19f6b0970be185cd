using System.Globalization;
using Kubescape.Cluster;
using Kubescape.Manifests;

namespace Kubescape.Cli;

/// <summary>One line on standard error that says how far a collection has come; nothing where that is no terminal.</summary>
internal sealed class ProgressLine(StandardStreams streams, Log log)
    : IProgress<CollectionProgress>, IProgress<ManifestProgress>, IDisposable
{
    private const string ClearLine = "\r\e[K";

    private readonly Lock gate = new();
    private readonly bool isShown = streams.ShowsProgress && log.Shows(LogLevel.Info);
    private bool isDirty;
    private bool isDone;

    public void Report(CollectionProgress value) =>
        Show($"Reading the cluster: {value.KindsDone} of {value.KindsTotal} kinds, {value.Objects:N0} objects");

    public void Report(ManifestProgress value) => Show($"Reading files: {value.FilesDone:N0} of {value.FilesTotal:N0}");

    public void Dispose()
    {
        lock (gate)
        {
            isDone = true;
            if (isDirty)
            {
                streams.Error.Write(ClearLine);
            }
        }
    }

    private void Show(FormattableString text)
    {
        if (!isShown)
        {
            return;
        }

        lock (gate)
        {
            if (!isDone)
            {
                isDirty = true;
                streams.Error.Write(ClearLine + text.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
