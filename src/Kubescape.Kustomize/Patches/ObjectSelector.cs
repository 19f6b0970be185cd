using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Which objects a patch is for: patterns that have to match all of a name, and label selectors.</summary>
internal sealed class ObjectSelector
{
    private readonly Regex? group;
    private readonly Regex? version;
    private readonly Regex? kind;
    private readonly Regex? name;
    private readonly Regex? space;
    private readonly LabelExpression labels;
    private readonly LabelExpression annotations;

    /// <summary>Reads the target of a patch.</summary>
    /// <exception cref="BuildStepException">A pattern or a selector is not well formed.</exception>
    public ObjectSelector(Field target)
    {
        group = Pattern(target["group"]);
        version = Pattern(target["version"]);
        kind = Pattern(target["kind"]);
        name = Pattern(target["name"]);
        space = Pattern(target["namespace"]);
        labels = LabelExpression.Parse(target["labelSelector"].Text ?? "");
        annotations = LabelExpression.Parse(target["annotationSelector"].Text ?? "");
    }

    public bool Selects(BuildObject item)
    {
        var (now, before) = (item.Id, item.OriginalId);
        return Matches(space, before.EffectiveNamespace, now.EffectiveNamespace)
            && Matches(name, before.Name, now.Name)
            && Matches(group, now.Kind.Group)
            && Matches(version, now.Kind.Version)
            && Matches(kind, now.Kind.Kind)
            && labels.Matches(item.Root.At("metadata", "labels"))
            && annotations.Matches(item.Root.At("metadata", "annotations"));
    }

    private static Regex? Pattern(Field field) => field.Scalar is { Length: > 0 } text ? SafePattern.Whole(text) : null;

    private static bool Matches(Regex? pattern, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (pattern is null || pattern.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }
}
