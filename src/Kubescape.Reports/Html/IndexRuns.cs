using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Ascending numbers as runs: how many are left out, how many follow each other, and so on.</summary>
/// <remarks>Most resources pass most controls, and stand side by side.</remarks>
internal static class IndexRuns
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<int> numbers)
    {
        writer.WriteStartArray();
        var (end, length) = (0, 0);
        foreach (var number in numbers)
        {
            if (length == 0 || number != end)
            {
                if (length > 0)
                {
                    writer.WriteNumberValue(length);
                }

                writer.WriteNumberValue(number - end);
                length = 0;
            }

            end = number + 1;
            length++;
        }

        if (length > 0)
        {
            writer.WriteNumberValue(length);
        }

        writer.WriteEndArray();
    }
}
