using GridMap.Contracts.Ledgers;
using GridMap.Domain.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Ledgers;

/// <summary>Freezes a county's ledger for a round, and takes the county's signature.</summary>
internal sealed class LedgerFreezer(GridMapDb db, LedgerBook book, LedgerRounds rounds, TimeProvider clock)
{
    public async Task<LedgerOutcome> FreezeAsync(FreezeLedgerRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (AreaCode.Find(request.AreaCode) is not { Level: AreaLevel.County } county)
        {
            return new LedgerOutcome.Refused(Problems.Say("ledger.noCounty", ("area", request.AreaCode)));
        }

        if (!by.Scope.Covers(county.Text))
        {
            return new LedgerOutcome.Forbidden(Problems.Say("area.outsideScope", ("area", county.Text)));
        }

        var campaign = await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.CampaignId, cancellation);
        if (campaign is null || !county.Text.StartsWith(campaign.AreaCode, StringComparison.Ordinal))
        {
            return new LedgerOutcome.NotFound();
        }

        if (campaign.ToCampaign().FindDueOn(request.Round) is not { } dueOn)
        {
            return new LedgerOutcome.Refused(Problems.Say("ledger.noRound", ("round", $"{request.Round}")));
        }

        var same = db.LedgerFreezes.Where(row => row.CampaignId == request.CampaignId && row.Round == request.Round && row.AreaCode == county.Text);
        if (await db.LedgerSignOffs.AnyAsync(row => row.CampaignId == request.CampaignId && row.Round == request.Round && row.AreaCode == county.Text, cancellation))
        {
            return new LedgerOutcome.Conflict(Problems.Say("ledger.signed"));
        }

        var items = await book.ReadAsync(new AreaScope([county.Text]), cancellation);
        var body = LedgerRows.Write([.. items.Select(item => new FrozenLine(item.Row.Number, item.Row.Id, item.Line.ToCells()))]);
        var now = clock.GetUtcNow();
        var freeze = new LedgerFreezeRow
        {
            Id = Guid.CreateVersion7(now),
            CampaignId = request.CampaignId,
            Round = request.Round,
            AreaCode = county.Text,
            Number = await same.CountAsync(cancellation) + 1,
            At = now,
            AccountId = by.Id,
            By = by.DisplayName,
            Rows = items.Count,
            Sha256 = LedgerRows.HashOf(body),
            Body = body,
        };
        db.LedgerFreezes.Add(freeze);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The number is the one thing that can be taken: somebody froze the same ledger at the same time.
            return new LedgerOutcome.Conflict(Problems.Say("ledger.frozenMeanwhile"));
        }

        return new LedgerOutcome.Done(await rounds.CountyAsync(freeze, dueOn, by, cancellation));
    }

    public async Task<LedgerOutcome> SignAsync(Guid id, SignLedgerRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.LedgerFreezes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } freeze || !by.Scope.Covers(freeze.AreaCode))
        {
            return new LedgerOutcome.NotFound();
        }

        // A county signs for itself; whoever is above it may freeze and look, but does not stand by its words.
        if (!by.Scope.AreaCodes.Contains(freeze.AreaCode))
        {
            return new LedgerOutcome.Forbidden(Problems.Say("ledger.signCounty", ("area", await rounds.NameAsync(freeze.AreaCode, cancellation))));
        }

        if (freeze.Sha256 != request.Sha256 || !freeze.IsIntact())
        {
            return new LedgerOutcome.Conflict(Problems.Say("ledger.otherRows"));
        }

        var newest = await db.LedgerFreezes.Where(row => row.CampaignId == freeze.CampaignId && row.Round == freeze.Round && row.AreaCode == freeze.AreaCode).MaxAsync(row => row.Number, cancellation);
        if (newest != freeze.Number)
        {
            return new LedgerOutcome.Conflict(Problems.Say("ledger.frozenMeanwhile"));
        }

        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(row => row.Id == freeze.CampaignId, cancellation);
        db.LedgerSignOffs.Add(new LedgerSignOffRow
        {
            FreezeId = id,
            CampaignId = freeze.CampaignId,
            Round = freeze.Round,
            AreaCode = freeze.AreaCode,
            At = clock.GetUtcNow(),
            AccountId = by.Id,
            By = by.DisplayName,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return new LedgerOutcome.Conflict(Problems.Say("ledger.signed"));
        }

        // A round that the office took off later keeps its signature; it is late for nothing.
        return new LedgerOutcome.Done(await rounds.CountyAsync(freeze, campaign.ToCampaign().FindDueOn(freeze.Round) ?? DateOnly.MaxValue, by, cancellation));
    }
}
