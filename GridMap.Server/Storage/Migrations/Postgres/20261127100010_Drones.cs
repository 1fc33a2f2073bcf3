using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Drones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "drone_fixes",
                columns: table => new
                {
                    DroneId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    HeightMetres = table.Column<double>(type: "double precision", nullable: true),
                    AltitudeMetres = table.Column<double>(type: "double precision", nullable: true),
                    YawDegrees = table.Column<double>(type: "double precision", nullable: true),
                    SpeedMetresPerSecond = table.Column<double>(type: "double precision", nullable: true),
                    BatteryFraction = table.Column<double>(type: "double precision", nullable: true),
                    SortieId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drone_fixes", x => new { x.DroneId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "drones",
                columns: table => new
                {
                    DroneId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    HeightMetres = table.Column<double>(type: "double precision", nullable: true),
                    AltitudeMetres = table.Column<double>(type: "double precision", nullable: true),
                    YawDegrees = table.Column<double>(type: "double precision", nullable: true),
                    SpeedMetresPerSecond = table.Column<double>(type: "double precision", nullable: true),
                    BatteryFraction = table.Column<double>(type: "double precision", nullable: true),
                    SortieId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drones", x => x.DroneId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_drone_fixes_At",
                table: "drone_fixes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_drones_At",
                table: "drones",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drone_fixes");

            migrationBuilder.DropTable(
                name: "drones");
        }
    }
}
