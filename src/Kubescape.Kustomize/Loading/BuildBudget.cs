using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>What one build may use up, so that a hostile one costs little.</summary>
/// <remarks>Builds in use have some hundred objects and stay below a tenth of each limit.</remarks>
internal sealed class BuildBudget
{
    public const int MaxDepth = 512;
    private const int MaxKustomizations = 2_000;
    private const int MaxObjects = 50_000;
    private const int MaxCopiedValues = 4_000_000;
    private const int MaxVisits = 20_000_000;
    private const long MaxReadBytes = 256L << 20;

    /// <summary>Directories that lead from one to the next.</summary>
    private const int MaxNesting = 64;

    private int kustomizations;
    private int objects;
    private int copiedValues;
    private long visits;
    private long readBytes;

    public void CountKustomization(int nesting, string file)
    {
        if (++kustomizations > MaxKustomizations || nesting > MaxNesting)
        {
            throw new KustomizeException(
                $"the build takes more than {MaxKustomizations} kustomizations or {MaxNesting} levels of them", file, 0);
        }
    }

    public void CountObject(string file, int line)
    {
        if (++objects > MaxObjects)
        {
            throw new KustomizeException($"the build makes more than {MaxObjects} objects", file, line);
        }
    }

    /// <summary>Counts the objects that a step looks at: many steps with many objects would take for ever.</summary>
    public void CountVisits(int looked)
    {
        visits += looked;
        if (visits > MaxVisits)
        {
            throw new BuildStepException("the build has too many steps for so many objects");
        }
    }

    public void CountBytes(long bytes, string file)
    {
        readBytes += bytes;
        if (readBytes > MaxReadBytes)
        {
            throw new KustomizeException($"the build reads more than {MaxReadBytes} bytes", file, 0);
        }
    }

    /// <summary>A copy of a value, for a place at some depth.</summary>
    /// <exception cref="BuildStepException">There are too many copies, or they would stand too deep.</exception>
    public Node Copy(Node node, int depth, bool withLines = false)
    {
        if (depth > MaxDepth)
        {
            throw new BuildStepException($"an object gets more than {MaxDepth} levels of nesting");
        }

        if (++copiedValues > MaxCopiedValues)
        {
            throw new BuildStepException($"the build copies more than {MaxCopiedValues} values");
        }

        var line = withLines ? node.Line : 0;
        switch (node.Kind)
        {
            case FieldKind.Mapping:
                var mapping = Node.Mapping(line);
                foreach (var (name, value) in node.Members)
                {
                    mapping.Set(name, Copy(value, depth + 1, withLines));
                }

                return mapping;
            case FieldKind.Sequence:
                var sequence = Node.Sequence(line);
                foreach (var item in node.Items)
                {
                    sequence.Add(Copy(item, depth + 1, withLines));
                }

                return sequence;
            default:
                return Node.Scalar(node.Kind, node.Text, line);
        }
    }
}
