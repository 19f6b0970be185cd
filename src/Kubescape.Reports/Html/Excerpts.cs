using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The lines around findings, once for each object, however many controls point at them.</summary>
internal sealed class Excerpts
{
    /// <summary>Of all excerpts, in UTF-16 code units, so that a browser opens the report of any scan.</summary>
    private const int MaxLength = 6_000_000;

    private readonly Dictionary<Resource, int> numbers = [];
    private readonly List<Excerpt> excerpts = [];
    private readonly Dictionary<Field, int> lines = [];
    private int length;
    private int leftOut;

    private Excerpts()
    {
    }

    /// <summary>Reads each file once, and each object once.</summary>
    public static Excerpts Of(ScanResult result, ReportOptions options)
    {
        var places = new Dictionary<Resource, HashSet<Field>>();
        foreach (var evaluation in result.Controls.SelectMany(control => control.Evaluations))
        {
            foreach (var finding in evaluation.Findings.Concat(evaluation.Accepted.Select(accepted => accepted.Finding)))
            {
                if (finding.Kind != FailureKind.Whole && finding.At.Nearest.Exists)
                {
                    var owner = finding.Owner ?? evaluation.Resource;
                    if (!places.TryGetValue(owner, out var fields))
                    {
                        places.Add(owner, fields = []);
                    }

                    fields.Add(finding.At.Nearest);
                }
            }
        }

        var all = new Excerpts();
        foreach (var file in places.GroupBy(place => place.Key.Source is { IsBuiltIn: false } source ? source.Path : null))
        {
            var source = file.Key is { } path && options.ReadSource(path) is { } text ? new SourceFile(text) : null;
            foreach (var (owner, fields) in file)
            {
                all.Add(owner, fields, source);
            }
        }

        return all;
    }

    /// <summary>The number of the excerpt that shows a finding, or -1, and the line of the finding, or 0.</summary>
    public (int Number, int Line) Find(Resource resource, Finding finding)
    {
        var number = numbers.GetValueOrDefault(finding.Owner ?? resource, -1);
        return number >= 0 && lines.TryGetValue(finding.At.Nearest, out var line)
            ? (number, line)
            : (-1, finding.Location?.Line ?? 0);
    }

    /// <summary>Each item is whether it is the file as written, its title, and the first line and text of each block.</summary>
    public void Write(Utf8JsonWriter writer, TextTable texts)
    {
        writer.WriteStartArray("excerpts"u8);
        foreach (var excerpt in excerpts)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(excerpt.IsSource ? 1 : 0);
            writer.WriteNumberValue(texts.NumberOf(excerpt.Title));
            foreach (var (first, text) in excerpt.Blocks)
            {
                writer.WriteNumberValue(first);
                writer.WriteNumberValue(texts.NumberOf(text));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteNumber("excerptsLeftOut"u8, leftOut);
    }

    private void Add(Resource owner, HashSet<Field> fields, SourceFile? source)
    {
        if (length >= MaxLength)
        {
            leftOut++;
            return;
        }

        var excerpt = source is null ? null : SourceExcerpt.Of(source, owner, fields);
        if (excerpt is not null)
        {
            foreach (var field in fields)
            {
                lines[field] = field.Line;
            }
        }

        excerpt ??= ObjectExcerpt.Of(owner, fields, lines);
        numbers[owner] = excerpts.Count;
        excerpts.Add(excerpt);
        length += excerpt.Blocks.Sum(block => block.Text.Length);
    }
}
