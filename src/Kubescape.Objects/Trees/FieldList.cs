using System.Collections;

namespace Kubescape.Objects;

/// <summary>The items or members of a field, in document order.</summary>
public readonly struct FieldList : IReadOnlyCollection<Field>
{
    private readonly Field parent;

    internal FieldList(Field parent) => this.parent = parent;

    /// <inheritdoc />
    public int Count => parent.Count;

    /// <summary>Walks without allocating.</summary>
    public Enumerator GetEnumerator() => new(parent);

    IEnumerator<Field> IEnumerable<Field>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A walk over siblings.</summary>
    public struct Enumerator : IEnumerator<Field>
    {
        private readonly ObjectTree? tree;
        private readonly int end;
        private int current;
        private int next;

        internal Enumerator(Field parent)
        {
            tree = parent.Tree;
            next = parent.Index + 1;
            end = parent.Exists ? tree!.Nodes[parent.Index].End : 0;
        }

        /// <inheritdoc />
        public readonly Field Current => new(tree, current, missing: null);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            if (next >= end)
            {
                return false;
            }

            current = next;
            next = tree!.Nodes[current].End;
            return true;
        }

        /// <inheritdoc />
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc />
        public readonly void Dispose()
        {
        }
    }
}
