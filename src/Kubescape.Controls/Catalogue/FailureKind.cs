namespace Kubescape.Controls;

/// <summary>What the owner is asked to do about a failure.</summary>
public enum FailureKind
{
    /// <summary>The resource as a whole is at fault; no field is.</summary>
    Whole,

    /// <summary>The field is at fault; what mends it is not an edit of that field.</summary>
    Look,

    /// <summary>Look at the value and choose a better one.</summary>
    Review,

    /// <summary>Remove the field.</summary>
    Delete,

    /// <summary>Write a value where there is none.</summary>
    Set,

    /// <summary>Write another value.</summary>
    Replace,

    /// <summary>Another object explains the failure.</summary>
    Related,
}
