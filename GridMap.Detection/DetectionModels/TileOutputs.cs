namespace GridMap.Detection.DetectionModels;

/// <summary>The outputs of one run, by role, and the size of the input they belong to.</summary>
/// <param name="inputWidth">Pixels across of the input, padding included.</param>
/// <param name="inputHeight">Pixels down of the input, padding included.</param>
/// <param name="roles">Roles the model has, in the order of <paramref name="tensors"/>.</param>
/// <param name="tensors">One a role.</param>
internal sealed class TileOutputs(int inputWidth, int inputHeight, IReadOnlyList<string> roles, IReadOnlyList<OutputTensor> tensors)
{
    public int InputWidth => inputWidth;

    public int InputHeight => inputHeight;

    public IReadOnlyList<string> Roles => roles;

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
