using System.Text;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Applies one patch: a strategic merge patch or a JSON patch.</summary>
internal sealed class PatchTransformer : ITransformer
{
    private static readonly ObjectOrigin Nowhere = new("", "", 0, 0, "") { RelativeFile = "" };
    private readonly BuildBudget budget;
    private readonly ObjectSelector? selector;
    private readonly Field options;
    private readonly List<Node> merges = [];
    private readonly Field operations;

    /// <summary>Reads a patch.</summary>
    /// <param name="text">The patch.</param>
    /// <param name="target">Which objects it is for; absent for those that it names itself.</param>
    /// <param name="options">What the patch may change besides.</param>
    /// <param name="budget">The limits of the build.</param>
    /// <exception cref="BuildStepException">It is no patch.</exception>
    public PatchTransformer(ReadOnlySpan<byte> text, Field target, Field options, BuildBudget budget)
    {
        this.options = options;
        this.budget = budget;
        selector = target.HasValue ? new ObjectSelector(target) : null;
        foreach (var document in ResourceReader.Documents(text))
        {
            if (document.Error is { } error)
            {
                throw new BuildStepException($"the patch cannot be read: {error.Message}");
            }

            if (document.Tree!.Root.Kind == FieldKind.Sequence)
            {
                operations = ReadOperations(text);
            }
            else
            {
                merges.Add(ReadMerge(document.Tree.Root));
            }
        }

        if (merges.Count > 0 == operations.Exists)
        {
            throw new BuildStepException("the patch must be one strategic merge patch or one JSON patch");
        }

        if (operations.Exists && selector is null)
        {
            throw new BuildStepException("a JSON patch needs a target");
        }
    }

    public string Kind { get; init; } = "PatchTransformer";

    public void Apply(ObjectSet set)
    {
        foreach (var patch in merges)
        {
            foreach (var item in selector is null ? [Target(set, patch)] : set.Objects.Where(selector.Selects).ToList())
            {
                Merge(item, patch);
            }
        }

        foreach (var item in operations.Exists ? set.Objects.Where(selector!.Selects).ToList() : [])
        {
            item.RememberId();
            new JsonPatch(operations, budget).Apply(item);
        }

        set.DropDeleted();
    }

    /// <summary>The operations are JSON, which types scalars in its own way.</summary>
    private static Field ReadOperations(ReadOnlySpan<byte> text) =>
        YamlDocuments.Read(Encoding.UTF8.GetString(text).AsMemory(), TreeLimits.Default).First().Tree!.Root;

    private static Node ReadMerge(Field root) =>
        root["kind"].Text is { Length: > 0 } && root["metadata"]["name"].Exists
            ? NodeReader.Read(root, withLines: false)
            : throw new BuildStepException("the patch is neither an object with kind and name nor a list of operations");

    private static BuildObject Target(ObjectSet set, Node patch)
    {
        var id = new BuildObject(patch, Nowhere).Id.Comparable;
        var found = set.Objects.Where(item => item.AllIds.Any(other => other.Comparable == id)).Take(2).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new BuildStepException($"the patch finds no {id with { Namespace = "" }}"),
            _ => throw new BuildStepException($"the patch could mean several objects called {id.Name}"),
        };
    }

    private void Merge(BuildObject item, Node patch)
    {
        var (kind, name, space) = (item.KindName, item.Name, item.Namespace);
        var (mayRename, mayChangeKind) = (options["allowNameChange"].IsTrue, options["allowKindChange"].IsTrue);
        if (mayRename || mayChangeKind)
        {
            item.RememberId();
        }

        var apiVersion = item.ApiVersion;
        if (new StrategicMerge(budget).Merge(item.Root, patch) is not { } merged)
        {
            item.Delete();
            return;
        }

        MergedLists.MakeUnique(merged);
        item.Become(merged);
        if (selector is not null)
        {
            item.Root.Set("apiVersion", apiVersion);
        }

        if (!mayChangeKind)
        {
            item.Root.Set("kind", kind);
        }

        if (!mayRename)
        {
            item.SetName(name);
        }

        item.SetNamespace(space);
    }
}
