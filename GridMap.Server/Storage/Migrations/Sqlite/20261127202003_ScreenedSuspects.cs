using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ScreenedSuspects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "uploads",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Orthophoto");

            migrationBuilder.AddColumn<Guid>(
                name: "PlaceId",
                table: "suspects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reasons",
                table: "suspects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_suspects_PlaceId",
                table: "suspects",
                column: "PlaceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_suspects_PlaceId",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "PlaceId",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "Reasons",
                table: "suspects");
        }
    }
}
