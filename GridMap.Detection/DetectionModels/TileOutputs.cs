namespace GridMap.Detection.DetectionModels;

/// <summary>The outputs of one run, by role.</summary>
/// <param name="roles">Roles the model has, in the order of <paramref name="tensors"/>.</param>
/// <param name="tensors">One a role.</param>
internal sealed class TileOutputs(IReadOnlyList<string> roles, IReadOnlyList<OutputTensor> tensors)
{
    /// <summary>The output of a role the decoder requires.</summary>
    public OutputTensor this[string role] => Find(role) ?? throw new ArgumentException($"The model has no output for {role}.", nameof(role));

    /// <summary>The output of an optional role; null when the model has none.</summary>
    public OutputTensor? Find(string role)
    {
        for (var i = 0; i < roles.Count; i++)
        {
            if (roles[i] == role)
            {
                return tensors[i];
            }
        }

        return null;
    }
}
