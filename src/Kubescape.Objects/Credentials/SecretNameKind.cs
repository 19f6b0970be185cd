namespace Kubescape.Objects;

/// <summary>How much the name of a setting says about its value being a secret.</summary>
internal enum SecretNameKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It can be one, as many keys are: the value must look random.</summary>
    Perhaps,

    /// <summary>It is one, unless it is a number or a reference.</summary>
    Secret,

    /// <summary>It is one, unless it is a reference: numbers are passwords too.</summary>
    Password,
}
