namespace Kubescape.Reports;

/// <summary>How many results of a report have each outcome.</summary>
internal readonly record struct PolicyReportCounts(int Pass, int Fail, int Error, int Skip)
{
    /// <summary>These counts with one more.</summary>
    public PolicyReportCounts With(string outcome) => outcome switch
    {
        "pass" => this with { Pass = Pass + 1 },
        "fail" => this with { Fail = Fail + 1 },
        "error" => this with { Error = Error + 1 },
        _ => this with { Skip = Skip + 1 },
    };
}
