namespace Kubescape.Cluster;

/// <summary>How far a list in pages has come.</summary>
internal sealed class ListPosition
{
    private bool hasRestarted;
    private bool isRecovering;

    /// <summary>The token of the next page; empty for the first one.</summary>
    public string Continue { get; private set; } = "";

    /// <summary>Whether the next page is the first one.</summary>
    public bool IsAtStart => Continue.Length == 0;

    /// <summary>Whether there are no more pages.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Whether the next page is the first one again.</summary>
    public bool StartsOver { get; private set; }

    /// <summary>Takes note of a page.</summary>
    /// <param name="next">The token that came with it.</param>
    /// <exception cref="ClusterException">
    /// The token is the one that led to this page, so that the list would never end.
    /// </exception>
    public void Advance(string? next)
    {
        if (next is { Length: > 0 } && next == Continue)
        {
            throw new ClusterException("the API server gives the same part of the list again and again");
        }

        Continue = next ?? "";
        IsAtEnd = IsAtStart;
        StartsOver = false;
        isRecovering = false;
    }

    /// <summary>
    /// Finds a way on after the server has forgotten the state of the list: it keeps one for some five minutes.
    /// </summary>
    /// <param name="offered">A token that leads to the same place in the present state, if the server offers one.</param>
    /// <returns>False when that was tried already.</returns>
    public bool TryRecover(string? offered)
    {
        if (IsAtStart || isRecovering || (offered is not { Length: > 0 } && hasRestarted))
        {
            return false;
        }

        isRecovering = true;
        Continue = offered ?? "";
        StartsOver = hasRestarted = IsAtStart;
        return true;
    }
}
