using System.Globalization;

namespace Kubescape.Helm;

/// <summary>A version of Kubernetes: <c>v1.31.0</c>.</summary>
public sealed record KubernetesVersion
{
    /// <summary>What charts are rendered for when nothing else is said.</summary>
    public static KubernetesVersion Default { get; } = Parse("1.31.0");

    private KubernetesVersion(string text, string major, string minor)
    {
        Text = text;
        Major = major;
        Minor = minor;
    }

    /// <summary>With a v before it and all three numbers.</summary>
    public string Text { get; }

    /// <summary>The first number.</summary>
    public string Major { get; }

    /// <summary>The second number.</summary>
    public string Minor { get; }

    /// <summary>Reads a version; the v and the last numbers may be left out.</summary>
    /// <exception cref="ChartException">The text is no version.</exception>
    public static KubernetesVersion Parse(string text)
    {
        var version = text.StartsWith('v') ? text[1..] : text;
        var core = version.Split(['-', '+'], 2)[0];
        var numbers = core.Split('.');
        if (numbers.Length > 3
            || numbers.Any(number => !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            throw new ChartException($"invalid kube version '{text}': Invalid Semantic Version");
        }

        string[] all = [.. numbers, .. Enumerable.Repeat("0", 3 - numbers.Length)];
        return new KubernetesVersion($"v{string.Join('.', all)}{version[core.Length..]}", all[0], all[1]);
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
