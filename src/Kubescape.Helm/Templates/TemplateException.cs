namespace Kubescape.Helm;

/// <summary>A template that cannot be parsed or carried out.</summary>
/// <param name="message">What is wrong, as a clause without a full stop.</param>
public sealed class TemplateException(string message) : Exception(message)
{
    /// <summary>The template; empty until it is known.</summary>
    public string Template { get; init; } = "";

    /// <summary>1-based line; 0 until it is known.</summary>
    public int Line { get; init; }

    /// <summary>1-based column, in UTF-16 code units; 0 until it is known.</summary>
    public int Column { get; init; }

    /// <summary>What is wrong and where, in the words of Go; the message alone until the place is known.</summary>
    public string Description { get => field ?? Message; init; }

    /// <summary>What the template says when it refuses to be rendered; <see langword="null"/> for other mistakes.</summary>
    public string? Refusal { get; init; }

    /// <summary>Template, line and column as Go writes them; empty until they are known.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether carrying on is of no use: a limit on all templates together is reached.</summary>
    internal bool IsLimit { get; init; }
}
