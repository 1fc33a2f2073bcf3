using System.Text.Json;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Uploads;

namespace GridMap.Client.Uploads;

/// <summary>One file on its way to the server: hash, announce, send piece by piece from where the server stands, through every loss of the line.</summary>
public sealed class UploadRun(ChosenFile file, string areaCode, DateTimeOffset? capturedAt, GridMapApi api, IFileBytes bytes, TimeProvider time, UploadPurpose purpose = UploadPurpose.Orthophoto) : IDisposable
{
    public const long PieceBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(20);

    private readonly UploadRate _rate = new(time);
    private CancellationTokenSource _going = new();
    private TimeSpan _rest = FirstRest;

    public event Action? Changed;

    public ChosenFile File => file;

    public string AreaCode => areaCode;

    public DateTimeOffset? CapturedAt => capturedAt;

    public UploadPurpose Purpose => purpose;

    /// <summary>What is done with it once it is stored; null for nothing.</summary>
    public Func<UploadStatus, Task>? Stored { get; init; }

    public UploadPhase Phase { get; private set; }

    /// <summary>Bytes hashed or sent, as the phase says.</summary>
    public long DoneBytes { get; private set; }

    public double Fraction => file.Size is 0 ? 0 : (double)DoneBytes / file.Size;

    public double? BytesPerSecond => _rate.BytesPerSecond;

    public double? SecondsLeft => _rate.BytesPerSecond is > 0 and var rate ? (file.Size - DoneBytes) / rate : null;

    /// <summary>The server's last word.</summary>
    public UploadStatus? Status { get; private set; }

    /// <summary>Why it failed.</summary>
    public Reply<UploadStatus>? Refusal { get; private set; }

    /// <summary>The browser's own words where the file itself could not be read.</summary>
    public string? FileFault { get; private set; }

    public bool IsOver => Phase is UploadPhase.Stored or UploadPhase.Failed;

    /// <summary>Runs until it is stored, has failed or is paused.</summary>
    public async Task RunAsync()
    {
        _going.Dispose();
        _going = new CancellationTokenSource();
        (Refusal, FileFault) = (null, null);
        try
        {
            var going = _going.Token;
            var sha256 = await HashAsync(going);
            while (sha256 is not null && !going.IsCancellationRequested && !IsOver)
            {
                if (!await StepAsync(sha256, going))
                {
                    await RestAsync(going);
                }
            }
        }
        catch (IOException exception)
        {
            FileFault = exception.Message;
            Turn(UploadPhase.Failed);
        }
        catch (OperationCanceledException) when (_going.IsCancellationRequested)
        {
            // Paused: said below.
        }

        if (_going.IsCancellationRequested && !IsOver)
        {
            Turn(UploadPhase.Paused);
        }
    }

    public void Dispose() => _going.Dispose();

    public async Task PauseAsync()
    {
        await _going.CancelAsync();
        await bytes.StopAsync(file);
    }

    /// <summary>Tells the server that it will not go on.</summary>
    public async Task AbandonAsync()
    {
        await PauseAsync();
        if (Status is { State: UploadState.Receiving } status)
        {
            await api.DeleteAsync<Nothing>($"{Routes.Uploads}/{status.Id}", CancellationToken.None);
        }
    }

    private async Task<string?> HashAsync(CancellationToken going)
    {
        if (await bytes.RecallHashAsync(file) is { } known)
        {
            return known;
        }

        Turn(UploadPhase.Hashing);
        _rate.Clear();
        var sha256 = await bytes.HashAsync(file, Mark);
        if (sha256 is not null && !going.IsCancellationRequested)
        {
            await bytes.RememberHashAsync(file, sha256);
        }

        return sha256;
    }

    /// <summary>Announces, or sends one piece; false when the line is gone.</summary>
    private async Task<bool> StepAsync(string sha256, CancellationToken going)
    {
        if (Phase is not UploadPhase.Sending || Status is null)
        {
            // Announcing again is how the server tells where it stands: it knows the file by its hash.
            var request = new CreateUploadRequest(file.Name, file.Size, sha256, areaCode, capturedAt, purpose);
            return await TakeAsync(await api.PostAsync<UploadStatus>(Routes.Uploads, request, going));
        }

        var offset = Status.ReceivedBytes;
        var piece = await bytes.SendAsync(file, $"{Routes.Uploads}/{Status.Id}", offset, Math.Min(PieceBytes, file.Size - offset), Mark);
        return await TakeAsync(Read(piece));
    }

    private async Task<bool> TakeAsync(Reply<UploadStatus> reply)
    {
        switch (reply)
        {
            case Reply<UploadStatus>.Ok { Value: var status }:
                _rest = FirstRest;
                Status = status;
                DoneBytes = status.ReceivedBytes;
                if (status.State is UploadState.HashMismatch)
                {
                    // The file has changed since it was hashed: the next try hashes it anew.
                    await bytes.RememberHashAsync(file, sha256: null);
                }

                Turn(status.State switch
                {
                    UploadState.Receiving => UploadPhase.Sending,
                    UploadState.HashMismatch => UploadPhase.Failed,
                    _ => UploadPhase.Stored,
                });
                return true;
            case Reply<UploadStatus>.Problem { Status: 409 or 404 }:
                // Another place than we thought: ask where the server stands.
                Status = null;
                return true;
            case Reply<UploadStatus>.Problem { Status: not (>= 500 or 408 or 429) or 507 }:
                Refusal = reply;
                Turn(UploadPhase.Failed);
                return true;
            default:
                return false;
        }
    }

    private async Task RestAsync(CancellationToken going)
    {
        Status = null;
        _rate.Clear();
        Turn(UploadPhase.Offline);
        await Task.Delay(_rest, time, going);
        _rest = _rest * 2 < LongestRest ? _rest * 2 : LongestRest;
    }

    private void Mark(long done)
    {
        DoneBytes = done;
        _rate.Mark(done);
        Changed?.Invoke();
    }

    private void Turn(UploadPhase phase)
    {
        if (Phase != phase)
        {
            Phase = phase;
            _rate.Clear();
        }

        Changed?.Invoke();
    }

    private static Reply<UploadStatus> Read(PieceReply piece)
    {
        if (piece.Status is 0 or 502 or 504)
        {
            return new Reply<UploadStatus>.Offline();
        }

        if (piece.Status is < 200 or >= 300)
        {
            var (message, text) = ProblemReader.Read(piece.Body, $"HTTP {piece.Status}");
            return new Reply<UploadStatus>.Problem(piece.Status, message, text);
        }

        try
        {
            return JsonSerializer.Deserialize<UploadStatus>(piece.Body, WireJson.Options) is { } status
                ? new Reply<UploadStatus>.Ok(status)
                : new Reply<UploadStatus>.Offline();
        }
        catch (JsonException)
        {
            // A proxy's page instead of the server's answer.
            return new Reply<UploadStatus>.Offline();
        }
    }
}
