using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Carries out a JSON patch.</summary>
/// <remarks>Source: RFC 6902, and RFC 6901 for the paths.</remarks>
internal sealed class JsonPatch(Field operations, BuildBudget budget)
{
    /// <summary>Carries out all operations on an object.</summary>
    /// <exception cref="BuildStepException">An operation does not fit.</exception>
    public void Apply(BuildObject item)
    {
        foreach (var operation in operations.Items)
        {
            Apply(item, operation);
        }
    }

    private void Apply(BuildObject item, Field operation)
    {
        var path = JsonPointer.Parse(operation["path"].Text ?? "");
        switch (operation["op"].Text)
        {
            case "add":
                path.Add(item, Value(operation, path));
                break;
            case "replace":
                path.Find(item.Root);
                path.Replace(item, Value(operation, path));
                break;
            case "remove":
                path.Remove(item.Root);
                break;
            case "move":
                var from = JsonPointer.Parse(operation["from"].Text ?? "");
                var moved = budget.Copy(from.Find(item.Root), path.Depth, withLines: true);
                from.Remove(item.Root);
                path.Add(item, moved);
                break;
            case "copy":
                path.Add(item, budget.Copy(JsonPointer.Parse(operation["from"].Text ?? "").Find(item.Root), path.Depth));
                break;
            case "test":
                if (path.TryFind(item.Root) is not { } found || !IsEqual(found, operation["value"]))
                {
                    throw new BuildStepException($"the test of the JSON patch fails at '{operation["path"].Text}'");
                }

                break;
            case var other:
                throw new BuildStepException($"'{other}' is no operation of a JSON patch");
        }
    }

    private Node Value(Field operation, JsonPointer path) =>
        operation["value"].Exists
            ? budget.Copy(NodeReader.Read(operation["value"], withLines: false), path.Depth)
            : throw new BuildStepException($"the JSON patch has no value for '{operation["path"].Text}'");

    /// <summary>Numbers are equal by value, whatever notation the object has.</summary>
    private static bool IsEqual(Node found, Field value) => NodeWriter.Write(found, line: 0).Root.ValueEquals(value);
}
