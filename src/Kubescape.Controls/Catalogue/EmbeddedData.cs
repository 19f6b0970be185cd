using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>The data files inside the executable.</summary>
internal static class EmbeddedData
{
    /// <summary>The whole document.</summary>
    public static Field Read(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonDocuments.ReadOne(bytes, TreeLimits.Default).Root;
    }
}
