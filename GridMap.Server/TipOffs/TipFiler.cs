using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Domain.TipOffs;
using GridMap.Server.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipState = GridMap.Contracts.TipOffs.TipState;
using TipStepKind = GridMap.Contracts.TipOffs.TipStepKind;

namespace GridMap.Server.TipOffs;

/// <summary>Takes reports: gives each its place in the order and its codes, and puts who reported into the vault.</summary>
internal sealed class TipFiler(
    GridMapDb db, MapWriter writer, TipKeys keys, TipCodes codes, TipTickets tickets, TipPlaces places, TipNumbers numbers, CaseClocks clocks, IOptions<TipOptions> options, TimeProvider clock)
{
    /// <summary>Files a report; the same ticket again answers the same.</summary>
    /// <param name="request">As sent.</param>
    /// <param name="clerk">Who wrote it down at the telephone; null for the public page.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public async Task<TipOutcome> FileAsync(FileTipRequest request, KnownAccount? clerk, CancellationToken cancellation)
    {
        if (await tickets.FindAgeAsync(request.Ticket, cancellation) is not { } age)
        {
            return new TipOutcome.Refused(Message.Plain("tip.ticketOver"));
        }

        if (clerk is null && (age.TotalSeconds < options.Value.LeastFormSeconds || !string.IsNullOrEmpty(request.Website)))
        {
            return new TipOutcome.Refused(Message.Plain("tip.tooFast"));
        }

        if (await FindFaultAsync(request, clerk, cancellation) is { } fault)
        {
            return new TipOutcome.Refused(fault);
        }

        var code = TipCode.Make(await keys.SeedAsync("code", request.Ticket, cancellation), TipCode.ReceiptLetters);
        var secret = TipCode.Make(await keys.SeedAsync("claim", request.Ticket, cancellation), TipCode.SecretLetters);
        var row = await DraftAsync(request, code, secret, clerk, cancellation);
        var vault = await VaultOfAsync(request, row, cancellation);
        var filed = await writer.SaveAsync(
            async saving =>
            {
                await writer.HoldFeedAsync(saving);
                if (await db.Tips.AsNoTracking().SingleOrDefaultAsync(tip => tip.Id == row.Id, saving) is { } known)
                {
                    return known;
                }

                await PutInOrderAsync(row, saving);
                row.EarlierFalse = await EarlierFalseAsync(vault.Mark, saving);
                db.Tips.Add(row);
                db.TipSteps.Add(new TipStepRow { TipId = row.Id, Number = 1, Kind = TipStepKind.File, At = row.ReceivedAt, AccountId = clerk?.Id, By = clerk?.DisplayName });
                db.TipVault.Add(vault);
                return row;
            },
            cancellation);
        return new TipOutcome.Filed(new TipReceipt(filed.Number, code, secret, filed.Order, filed.Hash, filed.DueOn));
    }

    private async Task<Message?> FindFaultAsync(FileTipRequest request, KnownAccount? clerk, CancellationToken cancellation)
    {
        if (request.Signs.Contains(TipSign.Other) && string.IsNullOrWhiteSpace(request.Text))
        {
            return Message.Plain("tip.textMissing");
        }

        if (request.Reporter is { } reporter && (string.IsNullOrWhiteSpace(reporter.Name) || string.IsNullOrWhiteSpace(reporter.Contact)))
        {
            return Message.Plain("tip.reporterMissing");
        }

        if (request.SeenOn > CaseRules.DayOf(clock.GetUtcNow()))
        {
            return Message.Plain("tip.inFuture");
        }

        return await places.FindAsync(new LonLat(request.Longitude, request.Latitude), cancellation) is not { } areaCode ? Problems.Say("tip.outside", ("phone", options.Value.HotlinePhone))
            : clerk is not null && !clerk.Scope.Covers(areaCode) ? Problems.Say("area.outsideScope", ("area", areaCode))
            : request.EarlierCode is { Length: > 0 } earlier && await codes.FindAsync(earlier, cancellation) is null ? Message.Plain("tip.codeUnknown")
            : null;
    }

    private async Task<TipRow> DraftAsync(FileTipRequest request, string code, string secret, KnownAccount? clerk, CancellationToken cancellation)
    {
        var areaCode = await places.FindAsync(new LonLat(request.Longitude, request.Latitude), cancellation) ?? throw new InvalidOperationException("The place was checked and is outside now.");
        var now = clock.GetUtcNow();
        return new TipRow
        {
            Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(request.Ticket)).AsSpan(0, 16)),
            Number = "",
            State = TipState.Received,
            Channel = clerk is null ? TipChannel.Page : TipChannel.Hotline,
            AreaCode = areaCode,
            Longitude = request.Longitude,
            Latitude = request.Latitude,
            Place = Trim(request.Place),
            Signs = string.Join(',', request.Signs.Distinct().Order()),
            Text = Trim(request.Text),
            SeenOn = request.SeenOn,
            ReceivedAt = now,
            IsNamed = request.Reporter is not null,
            CodeHash = await keys.HashAsync("code", code, cancellation),
            ClaimHash = await keys.HashAsync("claim", secret, cancellation),
            Hash = "",
            Seal = "",
            DueOn = options.Value.Terms.DueOn(Domain.TipOffs.TipState.Received, CaseRules.DayOf(now), acceptedOn: null, isAnswered: false, clocks.TermsOf(areaCode).Calendar),
            ChangedAt = now,
            Version = 1,
        };
    }

    /// <summary>The next place in the order, chained to the one before; the caller holds the feed, so nobody comes in between.</summary>
    private async Task PutInOrderAsync(TipRow row, CancellationToken cancellation)
    {
        var last = await db.Tips.AsNoTracking().OrderByDescending(tip => tip.Order).Select(tip => new { tip.Order, tip.Hash, tip.ReceivedAt }).FirstOrDefaultAsync(cancellation);
        row.Number = await numbers.NextAsync(cancellation);
        row.Order = (last?.Order ?? 0) + 1;
        // Another server's clock may be ahead: the order and the times never say two things.
        row.ReceivedAt = last is not null && last.ReceivedAt > row.ReceivedAt ? last.ReceivedAt : row.ReceivedAt;
        row.Hash = HashChain.Next(last?.Hash ?? HashChain.Genesis, row.ChainFields());
        row.Seal = await keys.HashAsync("tip", row.Hash, cancellation);
    }

    private async Task<VaultRow> VaultOfAsync(FileTipRequest request, TipRow tip, CancellationToken cancellation)
    {
        var row = new VaultRow { TipId = tip.Id, Mark = await MarkOfAsync(request, tip, cancellation) };
        if (request.Reporter is { } reporter)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(reporter with { Name = reporter.Name.Trim(), Contact = reporter.Contact.Trim() }, JsonSerializerOptions.Web);
            var held = await keys.SealAsync(bytes, tip.Id, cancellation);
            (row.KeyId, row.Nonce, row.Content, row.Tag) = (held.KeyId, held.Nonce, held.Content, held.Tag);
        }

        return row;
    }

    /// <summary>By what reports of the same person are known: the earlier report's mark where its code was given, or else the contact's digits and letters, or else nothing but this report.</summary>
    private async Task<string> MarkOfAsync(FileTipRequest request, TipRow tip, CancellationToken cancellation)
    {
        if (request.EarlierCode is { Length: > 0 } code && await codes.FindAsync(code, cancellation) is { } earlier)
        {
            return await db.TipVault.AsNoTracking().Where(row => row.TipId == earlier.Id).Select(row => row.Mark).SingleAsync(cancellation);
        }

        var contact = new string([.. (request.Reporter?.Contact ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        return contact.Length > 0 ? await keys.HashAsync("contact", contact, cancellation) : await keys.HashAsync("same", tip.CodeHash, cancellation);
    }

    private Task<int> EarlierFalseAsync(string mark, CancellationToken cancellation) =>
        db.Tips.CountAsync(tip => tip.State == TipState.False && db.TipVault.Any(row => row.TipId == tip.Id && row.Mark == mark), cancellation);

    private static string? Trim(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
