namespace Kubescape.Posture;

/// <summary>Edits that only the owner of a manifest can want.</summary>
[Flags]
public enum FixChoices
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Values that only show the form of the right one.</summary>
    WriteTemplates = 1,

    /// <summary>What something may use goes: volumes, variables, rights.</summary>
    TakeAway = 2,
}
