using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>A gauge and its series.</summary>
/// <param name="Name">The metric name.</param>
/// <param name="Help">What it counts.</param>
/// <param name="Series">Labels and value of each, no labels twice.</param>
internal sealed record MetricFamily(
    string Name, string Help, IEnumerable<((string Name, string Value)[] Labels, int Value)> Series)
{
    /// <summary>Its lines; none when it has no series.</summary>
    public IEnumerable<string> Lines()
    {
        var isFirst = true;
        foreach (var (labels, value) in Series)
        {
            if (isFirst)
            {
                yield return $"# HELP {Name} {Help}\n# TYPE {Name} gauge\n";
                isFirst = false;
            }

            yield return string.Create(CultureInfo.InvariantCulture, $"{Name}{Braced(labels)} {value}\n");
        }
    }

    private static string Braced((string Name, string Value)[] labels) => labels.Length == 0
        ? ""
        : $"{{{string.Join(',', labels.Select(label => $"{label.Name}=\"{Escape(label.Value)}\""))}}}";

    private static string Escape(string value) =>
        new StringBuilder(value).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").ToString();
}
