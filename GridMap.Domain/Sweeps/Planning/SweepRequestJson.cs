using System.Text.Json;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Missions;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A request for a plan as JSON, so that whoever stores it can make the same plan again: names in camelCase, areas as GeoJSON, take-off points as longitude and latitude.</summary>
/// <remarks>The ground's heights are not in it, only which stored elevation model they are of: a plan over hills is made where the model is.</remarks>
public static class SweepRequestJson
{
    /// <summary>Reads a request; members left out have their usual values, unknown ones are passed over.</summary>
    /// <param name="json">The object.</param>
    public static SweepRequestReading Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object) return Broken("request");
        try
        {
            return new SweepRequestReading.Whole(Read(new RequestFields(json, "")));
        }
        catch (JsonException broken)
        {
            return Broken(broken.Path ?? "request");
        }

        static SweepRequestReading Broken(string field) => new SweepRequestReading.Broken(Phrase.Of("sweep.badRequest", ("field", field)));
    }

    /// <summary>Writes a request.</summary>
    /// <param name="request">Its terrain is left out.</param>
    public static JsonElement Write(SweepRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var document = JsonDocument.Parse(MissionNumbers.Json(json => Write(json, request)));
        return document.RootElement.Clone();
    }

    private static SweepRequest Read(RequestFields all) => new()
    {
        Area = all.Area("area"),
        Camera = ReadCamera(all.FindObject("camera") ?? throw all.Fault("camera")),
        GsdMetres = all.FindNumber("gsdMetres"),
        HeightMetres = all.FindNumber("heightMetres"),
        Settings = all.FindObject("settings") is { } settings ? ReadSettings(settings) : new SweepSettings(),
        Drone = all.FindObject("drone") is { } drone ? ReadDrone(drone) : new SweepDrone(),
        Limits = all.FindObject("limits") is { } limits ? ReadLimits(limits) : new SweepLimits(),
        Battery = all.FindObject("battery") is { } battery ? ReadBattery(battery) : null,
        TakeOffs = all.Positions("takeOffs"),
        TerrainId = all.FindId("terrainId"),
        RoadsId = all.FindId("roadsId"),
        ChosenTakeOffs = (int)Math.Clamp(all.Number("chosenTakeOffs", 0), 0, int.MaxValue),
    };

    private static SweepCamera ReadCamera(RequestFields camera)
    {
        // A camera of the catalogue needs nothing but its name.
        var name = camera.Text("name");
        var known = CameraCatalogue.Find(name);
        return new SweepCamera
        {
            Name = name,
            SensorWidthMillimetres = camera.Number("sensorWidthMillimetres", known?.SensorWidthMillimetres ?? 0),
            SensorHeightMillimetres = camera.Number("sensorHeightMillimetres", known?.SensorHeightMillimetres ?? 0),
            FocalMillimetres = camera.Number("focalMillimetres", known?.FocalMillimetres ?? 0),
            ImageWidthPixels = (int)Math.Clamp(camera.Number("imageWidthPixels", known?.ImageWidthPixels ?? 0), 0, int.MaxValue),
            ImageHeightPixels = (int)Math.Clamp(camera.Number("imageHeightPixels", known?.ImageHeightPixels ?? 0), 0, int.MaxValue),
            ShortestIntervalSeconds = camera.Number("shortestIntervalSeconds", known?.ShortestIntervalSeconds ?? 2),
            ShutterSeconds = camera.Number("shutterSeconds", known?.ShutterSeconds ?? 0.001),
            Dji = camera.FindObject("dji") is { } dji
                ? new DjiModel(dji.WholeNumber("drone"), dji.WholeNumber("droneSub"), dji.WholeNumber("payload"), dji.WholeNumber("payloadSub"))
                : known?.Dji,
        };
    }

    private static SweepSettings ReadSettings(RequestFields from)
    {
        var usual = new SweepSettings();
        return new SweepSettings
        {
            ForwardOverlap = from.Number("forwardOverlap", usual.ForwardOverlap),
            SideOverlap = from.Number("sideOverlap", usual.SideOverlap),
            LineDegrees = from.FindNumber("lineDegrees"),
            MarginMetres = from.Number("marginMetres", usual.MarginMetres),
            TurnAroundMetres = from.Number("turnAroundMetres", usual.TurnAroundMetres),
            IsCrossHatched = from.IsSet("isCrossHatched"),
            GimbalPitchDegrees = from.Number("gimbalPitchDegrees", usual.GimbalPitchDegrees),
            SpeedMetresPerSecond = from.FindNumber("speedMetresPerSecond"),
            LargestBlurPixels = from.Number("largestBlurPixels", usual.LargestBlurPixels),
        };
    }

    private static SweepDrone ReadDrone(RequestFields from)
    {
        var usual = new SweepDrone();
        return new SweepDrone
        {
            SurveySpeedMetresPerSecond = from.Number("surveySpeedMetresPerSecond", usual.SurveySpeedMetresPerSecond),
            TransitSpeedMetresPerSecond = from.Number("transitSpeedMetresPerSecond", usual.TransitSpeedMetresPerSecond),
            ClimbMetresPerSecond = from.Number("climbMetresPerSecond", usual.ClimbMetresPerSecond),
            DescentMetresPerSecond = from.Number("descentMetresPerSecond", usual.DescentMetresPerSecond),
            TurnMetresPerSecondSquared = from.Number("turnMetresPerSecondSquared", usual.TurnMetresPerSecondSquared),
            AirSpeedMetresPerSecond = from.Number("airSpeedMetresPerSecond", usual.AirSpeedMetresPerSecond),
            LargestWindMetresPerSecond = from.Number("largestWindMetresPerSecond", usual.LargestWindMetresPerSecond),
        };
    }

    private static SweepLimits ReadLimits(RequestFields from) => new()
    {
        Zones =
        [
            .. from.Objects("zones").Select(zone => new ExclusionZone(
                zone.Text("name"), zone.Area("shape"), zone.Number("bufferMetres", 10), zone.FindNumber("floorMetres"), zone.FindNumber("ceilingMetres"))),
        ],
        OperationArea = from.FindArea("operationArea"),
        CeilingMetres = from.Number("ceilingMetres", SweepLimits.FreeCeilingMetres),
        ApprovalNumber = from.FindText("approvalNumber"),
        RangeMetres = from.FindNumber("rangeMetres"),
    };

    private static BatteryState ReadBattery(RequestFields from)
    {
        var usual = new BatteryState();
        return new BatteryState
        {
            EnduranceSeconds = from.Number("enduranceSeconds", usual.EnduranceSeconds),
            ReserveFraction = from.Number("reserveFraction", usual.ReserveFraction),
            HealthFraction = from.Number("healthFraction", usual.HealthFraction),
            TemperatureCelsius = from.Number("temperatureCelsius", usual.TemperatureCelsius),
            WindMetresPerSecond = from.Number("windMetresPerSecond", usual.WindMetresPerSecond),
            WindFromDegrees = from.Number("windFromDegrees", usual.WindFromDegrees),
        };
    }

    private static void Write(Utf8JsonWriter json, SweepRequest request)
    {
        json.WriteStartObject();
        json.WritePropertyName("area");
        AreaJson.Write(json, request.Area);
        var camera = request.Camera;
        json.WriteStartObject("camera");
        json.WriteString("name", camera.Name);
        Numbers(
            json, ("sensorWidthMillimetres", camera.SensorWidthMillimetres), ("sensorHeightMillimetres", camera.SensorHeightMillimetres), ("focalMillimetres", camera.FocalMillimetres),
            ("imageWidthPixels", camera.ImageWidthPixels), ("imageHeightPixels", camera.ImageHeightPixels), ("shortestIntervalSeconds", camera.ShortestIntervalSeconds),
            ("shutterSeconds", camera.ShutterSeconds));
        if (camera.Dji is { } dji) Part(json, "dji", ("drone", dji.Drone), ("droneSub", dji.DroneSub), ("payload", dji.Payload), ("payloadSub", dji.PayloadSub));
        json.WriteEndObject();
        Numbers(json, ("gsdMetres", request.GsdMetres), ("heightMetres", request.HeightMetres));
        var settings = request.Settings;
        json.WriteStartObject("settings");
        Numbers(
            json, ("forwardOverlap", settings.ForwardOverlap), ("sideOverlap", settings.SideOverlap), ("lineDegrees", settings.LineDegrees), ("marginMetres", settings.MarginMetres),
            ("turnAroundMetres", settings.TurnAroundMetres), ("gimbalPitchDegrees", settings.GimbalPitchDegrees), ("speedMetresPerSecond", settings.SpeedMetresPerSecond),
            ("largestBlurPixels", settings.LargestBlurPixels));
        if (settings.IsCrossHatched) json.WriteBoolean("isCrossHatched", true);
        json.WriteEndObject();
        var drone = request.Drone;
        Part(
            json, "drone", ("surveySpeedMetresPerSecond", drone.SurveySpeedMetresPerSecond), ("transitSpeedMetresPerSecond", drone.TransitSpeedMetresPerSecond),
            ("climbMetresPerSecond", drone.ClimbMetresPerSecond), ("descentMetresPerSecond", drone.DescentMetresPerSecond),
            ("turnMetresPerSecondSquared", drone.TurnMetresPerSecondSquared), ("airSpeedMetresPerSecond", drone.AirSpeedMetresPerSecond),
            ("largestWindMetresPerSecond", drone.LargestWindMetresPerSecond));
        Write(json, request.Limits);
        if (request.Battery is { } battery)
        {
            Part(
                json, "battery", ("enduranceSeconds", battery.EnduranceSeconds), ("reserveFraction", battery.ReserveFraction), ("healthFraction", battery.HealthFraction),
                ("temperatureCelsius", battery.TemperatureCelsius), ("windMetresPerSecond", battery.WindMetresPerSecond), ("windFromDegrees", battery.WindFromDegrees));
        }

        json.WriteStartArray("takeOffs");
        foreach (var place in request.TakeOffs) Write(json, place);
        json.WriteEndArray();
        if (request.TerrainId is { } terrain) json.WriteString("terrainId", terrain);
        if (request.RoadsId is { } roads) json.WriteString("roadsId", roads);
        if (request.ChosenTakeOffs > 0) json.WriteNumber("chosenTakeOffs", request.ChosenTakeOffs);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SweepLimits limits)
    {
        json.WriteStartObject("limits");
        json.WriteStartArray("zones");
        foreach (var zone in limits.Zones)
        {
            json.WriteStartObject();
            json.WriteString("name", zone.Name);
            json.WritePropertyName("shape");
            AreaJson.Write(json, zone.Shape);
            Numbers(json, ("bufferMetres", zone.BufferMetres), ("floorMetres", zone.FloorMetres), ("ceilingMetres", zone.CeilingMetres));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (limits.OperationArea is { } open)
        {
            json.WritePropertyName("operationArea");
            AreaJson.Write(json, open);
        }

        Numbers(json, ("ceilingMetres", limits.CeilingMetres), ("rangeMetres", limits.RangeMetres));
        if (limits.ApprovalNumber is { } number) json.WriteString("approvalNumber", number);
        json.WriteEndObject();
    }

    /// <summary>In full, unlike a file for people: the same request must come back.</summary>
    private static void Write(Utf8JsonWriter json, LonLat place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
    }

    private static void Part(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, double? Value)> numbers)
    {
        json.WriteStartObject(name);
        Numbers(json, numbers);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, params ReadOnlySpan<(string Name, double? Value)> numbers)
    {
        foreach (var (name, value) in numbers)
        {
            if (value is { } number) json.WriteNumber(name, number);
        }
    }
}
