namespace GridMap.Detection.DetectionModels;

/// <summary>The network cannot be run where it was asked to; the message says what is missing, which package brings it and what works without it.</summary>
public sealed class ExecutionProviderException(string message, Exception? inner = null) : IOException(message, inner);
