using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CellScenes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OperatingPoint",
                table: "orthophotos",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Thresholds",
                table: "orthophotos",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<double>(
                name: "SceneScore",
                table: "cells",
                type: "double precision",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cell_scenes",
                columns: table => new
                {
                    CellCode = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false, collation: "C"),
                    OrthophotoId = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Score = table.Column<double>(type: "double precision", nullable: false),
                    Map = table.Column<double>(type: "double precision", nullable: true),
                    Tank = table.Column<double>(type: "double precision", nullable: false),
                    CoveredFraction = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cell_scenes", x => new { x.CellCode, x.OrthophotoId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_cell_scenes_OrthophotoId",
                table: "cell_scenes",
                column: "OrthophotoId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cell_scenes");

            migrationBuilder.DropColumn(
                name: "OperatingPoint",
                table: "orthophotos");

            migrationBuilder.DropColumn(
                name: "Thresholds",
                table: "orthophotos");

            migrationBuilder.DropColumn(
                name: "SceneScore",
                table: "cells");
        }
    }
}
