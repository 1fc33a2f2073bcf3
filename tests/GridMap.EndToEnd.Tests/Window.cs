using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.People;
using Microsoft.Playwright;

namespace GridMap.EndToEnd.Tests;

/// <summary>One person's page, and what went on behind it.</summary>
internal sealed class Window
{
    private const string Settled = """
        () => !document.querySelector('.gm-boot, .gm-state .mud-progress-linear')
          && [...document.querySelectorAll('.gm-map-canvas')].every(map => !map.offsetParent || map.dataset.idle === 'true' || map.parentElement.querySelector('.gm-map-error'))
          && [...document.images].every(image => image.complete)
          && document.fonts.status === 'loaded'
          && document.getAnimations().every(one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)
        """;

    /// <summary>So often in a row the page must be found at rest: each look gives it the time for one more step.</summary>
    private const int Looks = 3;

    private static readonly TimeSpan SettleAtMost = TimeSpan.FromSeconds(45);

    private readonly HashSet<IRequest> _underWay = [];
    private readonly List<string> _complaints = [];

    public Window(IPage page)
    {
        Page = page;
        page.Request += (_, request) => Note(() => _underWay.Add(request));
        page.RequestFinished += (_, request) => Note(() => _underWay.Remove(request));
        page.RequestFailed += (_, request) => Note(() => _underWay.Remove(request));
        page.PageError += (_, error) => Note(() => _complaints.Add(error));
        page.Console += (_, message) => Note(() =>
        {
            if (message.Type is "error")
            {
                _complaints.Add(message.Text);
            }
        });
        page.Load += (_, _) => Loads++;
    }

    public IPage Page { get; }

    /// <summary>How often the page was loaded or reloaded.</summary>
    public int Loads { get; private set; }

    /// <summary>Errors that the browser's console showed.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_underWay)
            {
                return [.. _complaints];
            }
        }
    }

    /// <summary>Signs in as a person does, and arrives at the working place.</summary>
    public async Task SignInAsync(string userName, string place)
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("用户名").FillAsync(userName);
        await Page.GetByLabel("密码").FillAsync(RunningServer.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(new Regex(Regex.Escape(place)));
    }

    /// <summary>Signs in beside the pages, where the page itself is not what is looked at.</summary>
    public async Task TakeSessionAsync(string userName, string password)
    {
        var reply = await Page.APIRequest.PostAsync(Routes.Session, new() { DataObject = new SignInRequest(userName, password) });
        Assert.True(reply.Ok, $"{userName} could not sign in: {reply.Status}");
    }

    /// <summary>Waits until nothing moves, loads or is fetched.</summary>
    /// <returns>False when it still did after a while.</returns>
    public async Task<bool> SettleAsync()
    {
        var atRest = 0;
        try
        {
            await Until.TrueAsync("the page is at rest", SettleAtMost, async () =>
            {
                atRest = IsQuiet() && await Page.EvaluateAsync<bool>(Settled) ? atRest + 1 : 0;
                return atRest >= Looks;
            });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public async Task<bool> PictureAsync(string path)
    {
        var settled = await SettleAsync();
        await Page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        return settled;
    }

    private bool IsQuiet()
    {
        lock (_underWay)
        {
            return _underWay.Count is 0;
        }
    }

    private void Note(Action note)
    {
        lock (_underWay)
        {
            note();
        }
    }
}
