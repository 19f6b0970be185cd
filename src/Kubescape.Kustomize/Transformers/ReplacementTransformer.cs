using System.Globalization;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Copies a value of one object to places in others.</summary>
internal sealed class ReplacementTransformer(Field replacement, BuildBudget budget) : ITransformer
{
    public string Kind => "ReplacementTransformer";

    public void Apply(ObjectSet set)
    {
        var source = replacement["source"];
        var targets = replacement["targets"];
        if (!source.HasValue && replacement["sourceValue"].HasValue)
        {
            throw new BuildStepException("sourceValue is not known to Kustomize 5.5");
        }

        if (!source.HasValue || targets.Count == 0)
        {
            throw new BuildStepException("a replacement needs a source and at least one target");
        }

        var value = SourceValue(set, source);
        foreach (var target in targets.Items)
        {
            if (!target["select"].HasValue)
            {
                throw new BuildStepException("a target of a replacement needs 'select'");
            }

            foreach (var item in set.Objects.Where(item => IsMeant(item, target)))
            {
                Write(item, value, target);
            }
        }
    }

    private static Node SourceValue(ObjectSet set, Field source)
    {
        var found = set.Objects.Where(item => item.AllIds.Any(id => Selects(source, id))).Take(2).ToList();
        if (found is not [var item])
        {
            throw new BuildStepException(found.Count == 0
                ? $"no object is the source {source}" : $"several objects could be the source {source}");
        }

        var path = source["fieldPath"].Text is { Length: > 0 } written ? written : "metadata.name";
        if (new FieldPlaces(FieldPathSteps.Split(path), FieldKind.Absent).Find(item.Root) is not [var (value, _), ..])
        {
            throw new BuildStepException($"the source {item.Id} has no '{path}'");
        }

        if (source["options"]["delimiter"].Text is not { Length: > 0 } delimiter)
        {
            return value;
        }

        var parts = (value.Text ?? "").Split(delimiter);
        var index = source["options"]["index"].Integer ?? 0;
        return index >= 0 && index < parts.Length
            ? Node.String(parts[index])
            : throw new BuildStepException($"the source '{value.Text}' has no part {index}");
    }

    private static bool IsMeant(BuildObject item, Field target)
    {
        var select = target["select"];
        return item.AllIds.Any(id => Selects(select, id))
            && LabelsMatch(item, select)
            && !target["reject"].Items.Any(reject =>
                reject.Count > 0 && item.AllIds.Any(id => Selects(reject, id)) && LabelsMatch(item, reject));
    }

    private static bool LabelsMatch(BuildObject item, Field selector) =>
        LabelExpression.Parse(selector["labelSelector"].Text ?? "").Matches(item.Root.At("metadata", "labels"))
        && LabelExpression.Parse(selector["annotationSelector"].Text ?? "").Matches(item.Root.At("metadata", "annotations"));

    private static bool Selects(Field selector, ObjectId id) =>
        Fits(selector["group"], id.Kind.Group) && Fits(selector["version"], id.Kind.Version)
        && Fits(selector["kind"], id.Kind.Kind) && Fits(selector["name"], id.Name)
        && (selector["namespace"].Text is not { Length: > 0 } space || space == id.EffectiveNamespace);

    private static bool Fits(Field wanted, string text) => wanted.Text is not { Length: > 0 } name || name == text;

    private void Write(BuildObject item, Node value, Field target)
    {
        var options = target["options"];
        var created = options["create"].IsTrue ? value.IsScalar ? FieldKind.String : value.Kind : FieldKind.Absent;
        var paths = target["fieldPaths"].Count > 0
            ? target["fieldPaths"].Items.Select(path => path.Text ?? "")
            : ["metadata.name"];
        foreach (var path in paths)
        {
            var places = new FieldPlaces(FieldPathSteps.Split(path), created).Find(item.Root);
            if (places.Count == 0)
            {
                throw new BuildStepException($"{item.Id} has no '{path}' to write to");
            }

            foreach (var (old, write) in places)
            {
                write(Replace(old, value, options, path));
            }
        }
    }

    private Node Replace(Node old, Node value, Field options, string path)
    {
        if (options["delimiter"].Text is { Length: > 0 } delimiter)
        {
            if (!old.IsScalar)
            {
                throw new BuildStepException($"'{path}' is no text that could be parted by '{delimiter}'");
            }

            var parts = (old.Text ?? "").Split(delimiter).ToList();
            var index = options["index"].Integer ?? 0;
            if (index < 0)
            {
                parts.Insert(0, value.Text ?? "");
            }
            else if (index >= parts.Count)
            {
                parts.Add(value.Text ?? "");
            }
            else
            {
                parts[(int)index] = value.Text ?? "";
            }

            return Node.Scalar(old.IsNull ? FieldKind.String : old.Kind, string.Join(delimiter, parts));
        }

        // A scalar keeps its type and gets the text; one that was made for it is typed by the text.
        return old.IsScalar && value.IsScalar
            ? old.IsNull ? Typed(value.Text) : Node.Scalar(old.Kind, value.Text)
            : budget.Copy(value, FieldPathSteps.Split(path).Count);
    }

    private static Node Typed(string? text) => text switch
    {
        null or "" or "null" or "~" => Node.Null(),
        "true" or "false" => Node.Scalar(FieldKind.Boolean, text),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
            Node.Scalar(FieldKind.Number, text),
        _ => Node.String(text),
    };
}
