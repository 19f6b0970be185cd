using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Controls as test cases, for the pages of build servers.</summary>
/// <remarks>Source: the JUnit schema of Jenkins, junit-10.xsd: names of elements, their order, required attributes.</remarks>
public static class JUnitReport
{
    /// <summary>Writes the report as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken) =>
        WriteAsync(JUnitSuite.Of(result), result, stream, cancellationToken);

    internal static async Task WriteAsync(
        ImmutableArray<JUnitSuite> suites, ScanResult? result, Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using var xml = XmlWriter.Create(buffer, new XmlWriterSettings
        {
            Async = true, // Only to be disposed of; what it writes goes to memory.
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.None,
        });
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "Kubescape Scanning");
        WriteCount(xml, "tests", suites.Sum(suite => suite.Cases.Length));
        WriteCount(xml, "failures", suites.Sum(suite => suite.Failures));
        WriteCount(xml, "errors", 0);
        xml.WriteAttributeString("time", "0");
        for (var id = 0; id < suites.Length; id++)
        {
            WriteStart(xml, suites[id], id, result);
            foreach (var test in suites[id].Cases)
            {
                test.Write(xml);
                await SendAsync();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
        await SendAsync();

        async Task SendAsync()
        {
            xml.Flush();
            await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
            buffer.SetLength(0);
        }
    }

    private static void WriteStart(XmlWriter xml, JUnitSuite suite, int id, ScanResult? result)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", suite.Name);
        WriteCount(xml, "id", id);
        WriteCount(xml, "tests", suite.Cases.Length);
        WriteCount(xml, "failures", suite.Failures);
        WriteCount(xml, "errors", 0);
        WriteCount(xml, "skipped", suite.Skipped);
        xml.WriteAttributeString("time", "0"); // A result does not say how long a control took.
        if (result?.GeneratedAt is { } moment)
        {
            xml.WriteAttributeString(
                "timestamp", moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        if (suite.ComplianceScore is { } score)
        {
            xml.WriteStartElement("properties");
            WriteProperty(xml, "complianceScore", Score.Percent(score));
            foreach (var note in result?.Notes ?? [])
            {
                WriteProperty(xml, "note", note);
            }

            xml.WriteEndElement();
        }
    }

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private static void WriteCount(XmlWriter xml, string name, int count) =>
        xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
}
