namespace Kubescape.Helm;

/// <summary>One manifest that a chart makes.</summary>
public sealed record RenderedManifest
{
    /// <summary>The file it comes from, from the name of the outermost chart on; Helm prints it as <c># Source:</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The manifest, without the line that parts it from others.</summary>
    public required string Text { get; init; }

    /// <summary>The template; <see langword="null"/> for a custom resource definition, which is no template.</summary>
    public RenderedTemplate? Template { get; init; }

    /// <summary>1-based line of the template's text, or of the file, where the manifest begins.</summary>
    public int StartLine { get; init; } = 1;

    /// <summary>Its kind; empty when it has none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The moments at which it is installed or run as a hook, such as <c>pre-install</c>; empty for no hook.</summary>
    public IReadOnlyList<string> Hooks { get; init; } = [];

    /// <summary>Whether it tests a release.</summary>
    public bool IsTest => Hooks.Any(hook => hook is "test" or "test-success" or "test-failure");

    /// <summary>The 1-based line of the template, or of the file, that a line of the manifest comes from.</summary>
    /// <param name="line">1-based line of <see cref="Text"/>.</param>
    public int SourceLine(int line) => Template?.TemplateLine(StartLine + line - 1) ?? (StartLine + line - 1);
}
