namespace Kubescape.Helm.Tests;

public sealed class FirstTests
{
    [Fact]
    public void Prints()
    {
        var functions = BuiltinFunctions.All.ToDictionary(StringComparer.Ordinal);
        var set = new TemplateSet();
        foreach (var definition in TemplateParser.Parse("t", "a {{- if .x }} {{ printf \"%05d|%v\" 3 .x }} {{ end }}", functions))
        {
            set.Add(definition);
        }

        var output = new TemplateOutput(1000, hasOrigins: true);
        var data = new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["x"] = 1e6 };

        TemplateExecution.Run(set.Find("t")!, set, new TemplateBudget(TemplateLimits.Default), output, data);

        Assert.Equal("a 00003|1e+06 ", output.ToString());
    }
}
