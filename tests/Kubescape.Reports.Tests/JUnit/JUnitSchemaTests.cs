using System.Xml.Linq;
using System.Xml.Schema;

namespace Kubescape.Reports.Tests;

public sealed class JUnitSchemaTests
{
    public static TheoryData<string> Scans => TestReports.Scans;

    [Theory, MemberData(nameof(Scans))]
    public async Task Fits_the_schema(string scan) => Assert.Empty(Errors(await TestReports.Write("junit", scan)));

    [Theory]
    [InlineData(" failures=", " failed=")]
    [InlineData(" classname=", " class=")]
    [InlineData(" time=\"0\"", " time=\"now\"")]
    public async Task The_schema_refuses_what_is_no_report(string text, string other)
    {
        var report = await TestReports.Write("junit", "cluster");

        Assert.Contains(text, report, StringComparison.Ordinal);
        Assert.NotEmpty(Errors(report.Replace(text, other, StringComparison.Ordinal)));
    }

    private static List<string> Errors(string report)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Schemas", "junit.xsd"));
        var errors = new List<string>();
        XDocument.Parse(report).Validate(schemas, (_, problem) => errors.Add(problem.Message));
        return errors;
    }
}
